import type { View } from '../view.ts';
import type { Wallet } from '../wallet.ts';

/** Why there is no customer to show, and the way on. */
export function Empty(props: {
  readonly wallet: Wallet;
  readonly view: View;
  readonly onClear: () => void;
  readonly onStart: () => void;
}) {
  const { wallet, view, onClear, onStart } = props;
  const { summary, pagination, year, classification } = wallet;
  if (pagination.total > 0) {
    return (
      <Panel title="Esta página da lista já não existe">
        <Action label="Voltar ao início" onClick={onStart} />
      </Panel>
    );
  }
  if (view.q !== undefined) {
    return (
      <Panel title={`Nenhum cliente encontrado para '${view.q}'`}>
        <p>Confira a grafia ou busque só uma parte do nome ou da cidade.</p>
        <Action label="Limpar filtros" onClick={onClear} />
      </Panel>
    );
  }
  if (summary.customers === 0 && classification === null) {
    return (
      <Panel title="Meta não configurada">
        <p>
          Não há metas para esta carteira em {year}. Escolha outro ano acima ou peça ao gestor que cadastre as metas.
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={`Nenhum cliente da classe ${classification} nesta carteira`}>
      <Action label="Limpar filtros" onClick={onClear} />
    </Panel>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="panel empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Action({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button primary" onClick={onClick}>
      {label}
    </button>
  );
}
