import { listViewLabel } from '../../../wallet/list-view-words.ts';
import type { Frame } from '../steady-order.ts';
import './empty.css';

/**
 * Says why there is no customer to show, and what to do. It describes the answer on the screen, not a request in
 * progress.
 */
export function Empty(props: {
  readonly frame: Frame;
  /** "Ligar agora, 0" */
  readonly caption: string;
  /** The answer is for an earlier request. */
  readonly outdated: boolean;
  /** And the new request is in progress. */
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly onStart: () => void;
  readonly onAll: () => void;
}) {
  const { frame, caption, outdated, busy, onClear, onStart, onAll } = props;
  return (
    <>
      <h2 className="empty-heading">{caption}</h2>
      <div className={`panel empty${busy ? ' busy' : outdated ? ' outdated' : ''}`} aria-busy={busy}>
        <Reason frame={frame} onClear={onClear} onStart={onStart} onAll={onAll} />
      </div>
    </>
  );
}

function Reason(props: {
  readonly frame: Frame;
  readonly onClear: () => void;
  readonly onStart: () => void;
  readonly onAll: () => void;
}) {
  const { frame, onClear, onStart, onAll } = props;
  const { q, list } = frame.view;
  const { summary, pagination, year, classification } = frame.answer.wallet;
  if (pagination.total > 0) {
    return (
      <>
        <h3>Esta página da lista já não existe</h3>
        <Action label="Voltar ao início" onClick={onStart} />
      </>
    );
  }
  if (q !== undefined) {
    return (
      <>
        <h3>Nenhum cliente encontrado para '{q}'</h3>
        <p>
          {list === 'all'
            ? 'Confira a grafia ou busque só uma parte do nome ou da cidade.'
            : `A busca olhou só a lista “${listViewLabel(list)}”.`}
        </p>
        {list !== 'all' && <Action label="Buscar em todos" onClick={onAll} />}
        <Action label="Limpar filtros" onClick={onClear} quiet={list !== 'all'} />
      </>
    );
  }
  if (summary.customers === 0 && classification === null) {
    return (
      <>
        <h3>Meta não configurada</h3>
        <p>
          Não há metas para esta carteira em {year}. Escolha outro ano em “Filtros” ou peça ao gestor que cadastre as
          metas.
        </p>
      </>
    );
  }
  if (summary.customers === 0) {
    return (
      <>
        <h3>Nenhum cliente da classe {classification} nesta carteira</h3>
        <Action label="Limpar filtros" onClick={onClear} />
      </>
    );
  }
  return (
    <>
      <h3>{list === 'call' ? 'Ninguém para ligar agora' : 'Ninguém nesta lista'}</h3>
      {list === 'call' && (
        <p>
          {summary.views?.not_bought === 0
            ? 'Todos já compraram neste mês.'
            : 'Quem ainda não comprou neste mês está inativo, sem telefone ou devolveu o que comprou.'}
        </p>
      )}
      <Action label="Ver todos" onClick={onAll} />
    </>
  );
}

function Action({
  label,
  onClick,
  quiet,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly quiet?: boolean;
}) {
  return (
    <button type="button" className={quiet ? 'button' : 'button primary'} onClick={onClick}>
      {label}
    </button>
  );
}
