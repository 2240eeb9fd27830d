import type { Frame } from '../steady-order.ts';

/** Why there is no customer to show, and the way on. It speaks of what was answered, whatever is asked for by now. */
export function Empty(props: {
  readonly frame: Frame;
  /** The answer is not to what is asked for by now. */
  readonly outdated: boolean;
  /** And that one is on its way. */
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly onStart: () => void;
}) {
  const { frame, outdated, busy, onClear, onStart } = props;
  return (
    <div className={`panel empty${busy ? ' busy' : outdated ? ' outdated' : ''}`} aria-busy={busy}>
      <Reason frame={frame} onClear={onClear} onStart={onStart} />
    </div>
  );
}

function Reason(props: { readonly frame: Frame; readonly onClear: () => void; readonly onStart: () => void }) {
  const { frame, onClear, onStart } = props;
  const { q } = frame.view;
  const { summary, pagination, year, classification } = frame.answer.wallet;
  if (pagination.total > 0) {
    return (
      <>
        <h2>Esta página da lista já não existe</h2>
        <Action label="Voltar ao início" onClick={onStart} />
      </>
    );
  }
  if (q !== undefined) {
    return (
      <>
        <h2>Nenhum cliente encontrado para '{q}'</h2>
        <p>Confira a grafia ou busque só uma parte do nome ou da cidade.</p>
        <Action label="Limpar filtros" onClick={onClear} />
      </>
    );
  }
  if (summary.customers === 0 && classification === null) {
    return (
      <>
        <h2>Meta não configurada</h2>
        <p>
          Não há metas para esta carteira em {year}. Escolha outro ano acima ou peça ao gestor que cadastre as metas.
        </p>
      </>
    );
  }
  return (
    <>
      <h2>Nenhum cliente da classe {classification} nesta carteira</h2>
      <Action label="Limpar filtros" onClick={onClear} />
    </>
  );
}

function Action({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button primary" onClick={onClick}>
      {label}
    </button>
  );
}
