import { type ReactNode, useEffect, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import { InFrame, useFrame } from '../../../app/frame.tsx';
import { formatPeriod } from '../../../lib/format.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { listParameters, pageParameters, scopeParameters, useGoals } from '../api/get-goals.ts';
import { useRefreshGoals } from '../api/refresh-goals.ts';
import { useProblem } from '../use-problem.ts';
import { useSteadyFrame } from '../use-steady-frame.ts';
import type { ChangeView } from '../use-view.ts';
import { NO_FILTERS, type View } from '../view.ts';
import { CustomerList } from './customer-list.tsx';
import { Filters } from './filters.tsx';
import { Freshness } from './freshness.tsx';
import { RefreshIcon } from './icons.tsx';
import { MonthCards, type TotalsState } from './month-cards.tsx';
import { ProblemBox } from './problem-box.tsx';
import { SalesChart } from './sales-chart.tsx';
import { Skeleton } from './skeleton.tsx';

/** One seller's page: how the month stands, and whom to look at. */
export function GoalsPage(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly years: readonly number[] | null;
  readonly sellerSelect: ReactNode;
  /** Back to one's own wallet, where there is one and this is another's. */
  readonly onOwnWallet: (() => void) | null;
  readonly onSignOut: () => void;
}) {
  const { http, sellerId, view, changeView, years, sellerSelect, onOwnWallet, onSignOut } = props;
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
  const frame = useSteadyFrame(query.data, { view, listKey, pageKey, scopeKey, asked });
  const problem = useProblem(query, refresh);
  const shown = problem === null || problem.keepsFigures ? frame : null;
  const wallet = shown?.answer.wallet ?? null;
  const outdated = frame !== null && frame.pageKey !== pageKey;
  const totals = totalsState(frame !== null && frame.scopeKey !== scopeKey, query.fetchStatus === 'fetching');
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
      {shown === null && problem === null && <Skeleton />}
      {shown === null && problem !== null && sellerSelect !== false && (
        <div className="page">
          <div className="filters">{sellerSelect}</div>
        </div>
      )}
      {shown !== null && wallet !== null && (
        <div className="page">
          <Filters view={view} changeView={changeView} today={wallet.today} years={years} sellerSelect={sellerSelect} />
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
        </div>
      )}
    </>
  );
}

/** Totals are of a year, a month and a class; another order or page leaves them as they are. */
function totalsState(outdated: boolean, fetching: boolean): TotalsState {
  if (!outdated) return 'current';
  return fetching ? 'busy' : 'outdated';
}

function useTitle(period: string | null): void {
  useEffect(() => {
    document.title = period === null ? 'Metas por Cliente' : `Metas por Cliente – ${period}`;
  }, [period]);
}
