import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import { formatPeriod } from '../../../lib/format.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { InFrame, useFrame } from '../../../ui/frame.tsx';
import { RefreshIcon } from '../../../ui/icons.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { WalletBones } from '../../../ui/skeleton.tsx';
import { useProblem } from '../../../ui/use-problem.ts';
import type { ChangeView } from '../../../wallet/use-view.ts';
import { NO_FILTERS, type View } from '../../../wallet/view.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { scopeWords } from '../../../wallet/words.ts';
import { listParameters, pageParameters, scopeParameters, useGoals } from '../api/get-goals.ts';
import { useRefreshGoals } from '../api/refresh-goals.ts';
import { useSteadyFrame } from '../use-steady-frame.ts';
import { CustomerList } from './customer-list.tsx';
import { Filters } from './filters.tsx';
import { Freshness } from './freshness.tsx';
import { MonthCards, type TotalsState } from './month-cards.tsx';
import { SalesChart } from './sales-chart.tsx';

/** One seller's page: how the month stands, and whom to look at. */
export function GoalsPage(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly years: readonly number[] | null;
  /** The list of sellers, for whom there is one. It stays the same, with the focus in it, whatever becomes of a wallet. */
  readonly sellerSelect: ReactNode;
  /** The seller was chosen where there was no wallet yet. */
  readonly justChosen: boolean;
  /** Back to one's own wallet, where there is one and this is another's. */
  readonly onOwnWallet: (() => void) | null;
  readonly onSignOut: () => void;
}) {
  const { http, sellerId, view, changeView, years, sellerSelect, justChosen, onOwnWallet, onSignOut } = props;
  const { announce } = useFrame();
  const [asked, setAsked] = useState(0);
  const query = useGoals(http, sellerId, view);
  const refresh = useRefreshGoals(http, sellerId, () => {
    setAsked((before) => before + 1);
    announce('Atualização concluída');
  });
  const pageKey = JSON.stringify(pageParameters(view));
  const listKey = JSON.stringify(listParameters(view));
  const scopeKey = JSON.stringify(scopeParameters(view));
  const frame = useSteadyFrame(sellerId, query.data, { view, listKey, pageKey, scopeKey, asked });
  const problem = useProblem(query, refresh);
  const shown = problem === null || problem.keepsFigures ? frame : null;
  const wallet = shown?.answer.wallet ?? null;
  const loading = shown === null && problem === null;
  const outdated = frame !== null && frame.pageKey !== pageKey;
  const totals = totalsState(frame !== null && frame.scopeKey !== scopeKey, query.fetchStatus === 'fetching');
  useNewWalletAnnounced(wallet, justChosen ? null : sellerId);
  useTitle(wallet === null ? null : formatPeriod(wallet.year, wallet.month));

  return (
    <>
      {shown !== null && (
        <InFrame slot="skip">
          <a className="skip" href="#clientes">
            Ir para os clientes
          </a>
        </InFrame>
      )}
      <InFrame slot="header">
        {shown !== null && <Freshness answer={shown.answer} />}
        <div className="top-actions">
          <button
            type="button"
            className="button refresh"
            aria-disabled={refresh.underWay}
            onClick={() => refresh.refresh(view)}
          >
            <RefreshIcon />
            <span className="button-text">{refresh.underWay ? 'Atualizando…' : 'Atualizar'}</span>
          </button>
          <button type="button" className="button quiet" onClick={onSignOut}>
            Sair
          </button>
        </div>
      </InFrame>
      {problem !== null && (
        <ProblemBox
          problem={problem}
          alone={shown === null}
          answer={shown?.answer ?? null}
          onRetry={() => void query.refetch()}
          onClear={() => changeView(NO_FILTERS)}
          onOwnWallet={onOwnWallet}
          onSignOut={onSignOut}
        />
      )}
      <div className={loading ? 'page skeleton' : 'page'}>
        {(shown !== null || loading || sellerSelect !== false) && (
          <Filters
            view={view}
            changeView={changeView}
            today={wallet?.today ?? null}
            loading={loading}
            years={years}
            sellerSelect={sellerSelect}
          />
        )}
        {loading && <WalletBones />}
        {shown !== null && wallet !== null && (
          <>
            <MonthCards wallet={wallet} state={totals} />
            <CustomerList
              http={http}
              sellerId={sellerId}
              view={view}
              changeView={changeView}
              frame={shown}
              outdated={outdated}
              fetching={query.fetchStatus === 'fetching'}
              onAdopt={() => setAsked((before) => before + 1)}
            />
            {wallet.summary.customers > 0 && <SalesChart wallet={wallet} state={totals} />}
          </>
        )}
      </div>
    </>
  );
}

/** Totals are of a year, a month and a class; another order or page leaves them as they are. */
function totalsState(outdated: boolean, fetching: boolean): TotalsState {
  if (!outdated) return 'current';
  return fetching ? 'busy' : 'outdated';
}

/** @param before whose wallet needs no announcement: the one with which the page was opened, or null */
function useNewWalletAnnounced(wallet: Wallet | null, before: Id | null): void {
  const { announce } = useFrame();
  const known = useRef(before);
  useEffect(() => {
    if (wallet === null || wallet.seller_id === known.current) return;
    known.current = wallet.seller_id;
    announce(`Vendedor ${wallet.seller_id}: ${scopeWords(wallet.classification, wallet.summary.customers)}`);
  }, [wallet, announce]);
}

function useTitle(period: string | null): void {
  useEffect(() => {
    document.title = period === null ? 'Metas por Cliente' : `Metas por Cliente – ${period}`;
  }, [period]);
}
