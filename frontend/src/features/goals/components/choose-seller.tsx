import type { Id } from '../../../lib/long-ids.ts';
import { Field } from '../../../ui/field.tsx';
import { NO_ACCESS, NO_ACCESS_TO_SELLERS } from '../../../ui/problem.ts';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useProblemOf } from '../../../ui/use-problem.ts';
import type { ChangeView } from '../../../wallet/use-view.ts';
import { NO_FILTERS } from '../../../wallet/view.ts';
import type { SellerList } from '../../../wallet/wallet.ts';
import type { useSellers } from '../api/get-sellers.ts';
import { SellerSelect } from './seller-select.tsx';

/** For a manager whose address names no seller. If the list can't be loaded, it shows a message and a way out. */
export function ChooseSeller(props: {
  readonly sellers: ReturnType<typeof useSellers>;
  readonly changeView: ChangeView;
  readonly onChoose: (sellerId: Id) => void;
  readonly onSignOut: () => void;
}) {
  const { sellers, changeView, onChoose, onSignOut } = props;
  const found = useProblemOf(sellers);
  const problem = found === NO_ACCESS ? NO_ACCESS_TO_SELLERS : found;
  return (
    <>
      {problem !== null && (
        <ProblemBox
          problem={problem}
          alone={sellers.data === undefined}
          answer={null}
          onRetry={() => void sellers.refetch()}
          onClear={() => changeView(NO_FILTERS)}
          onOwnWallet={null}
          onSignOut={onSignOut}
        />
      )}
      {problem === null && sellers.isPending && <Skeleton />}
      {sellers.data !== undefined && (
        <section className="panel sign-in">
          <h2>De quem é a carteira?</h2>
          {sellers.data.sellers.length === 0 ? (
            <NoSellers list={sellers.data} onYear={(year) => changeView({ year })} />
          ) : (
            <SellerSelect sellers={sellers} value={null} takesFocus={false} onChoose={onChoose} />
          )}
          <button type="button" className="button" onClick={onSignOut}>
            Entrar com outro usuário
          </button>
        </section>
      )}
    </>
  );
}

function NoSellers({ list, onYear }: { readonly list: SellerList; readonly onYear: (year: number) => void }) {
  const years = [...new Set([...list.years, list.year])].sort((one, other) => other - one);
  return (
    <>
      <p>Nenhum vendedor tem metas em {list.year}.</p>
      {list.years.length > 0 && (
        <Field label="Ano">
          {(id) => (
            <select id={id} value={list.year} onChange={(event) => onYear(Number(event.target.value))}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
