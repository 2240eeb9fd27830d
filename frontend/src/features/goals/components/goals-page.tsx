import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, use, useCallback, useEffect, useRef, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import { formatPeriod } from '../../../lib/format.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { InFrame, useFrame, usePageTitle } from '../../../ui/frame.tsx';
import { RefreshIcon } from '../../../ui/icons.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { WalletBones } from '../../../ui/skeleton.tsx';
import { CallsOf } from '../../../ui/use-calls.tsx';
import { useProblem } from '../../../ui/use-problem.ts';
import type { ChangeView } from '../../../wallet/use-view.ts';
import { isRunning, NO_FILTERS, type Sort, type View } from '../../../wallet/view.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { scopeWords, walletTitle } from '../../../wallet/words.ts';
import { goalsKeys, listParameters, pageParameters, scopeParameters, useGoals } from '../api/get-goals.ts';
import { useYearBefore } from '../api/get-year-before.ts';
import { answerKept, useKeeping } from '../api/keep-goals.ts';
import { useRefreshGoals } from '../api/refresh-goals.ts';
import { ExtrasContext, NO_KEEPING } from '../extras.ts';
import { useArrival } from '../use-arrival.ts';
import { useColumns } from '../use-columns.ts';
import { useNewDay } from '../use-new-day.ts';
import { useSteadyFrame } from '../use-steady-frame.ts';
import { CustomerList } from './customer-list.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { Freshness } from './freshness.tsx';
import { ListChips } from './list-chips.tsx';
import { MonthStrip, type TotalsState } from './month-strip.tsx';
import { SearchBox } from './search-box.tsx';
import { SortControls } from './sort-controls.tsx';
import { Welcome } from './welcome.tsx';
import './goals-page.css';

const NO_TITLE = { lead: '', title: null };

const AllFigures = lazyPart(() => import('./all-figures.tsx'));

/** One seller's page: the progress of the month, and the list of customers. */
export function GoalsPage(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly years: readonly number[] | null;
  /** The list of sellers, for users who may see it. It stays mounted with its focus while wallets change. */
  readonly sellerSelect: ReactNode;
  /** The seller was chosen before any wallet was open. */
  readonly justChosen: boolean;
  /** Back to the user's own wallet, if there is one and this wallet is another seller's. */
  readonly onOwnWallet: (() => void) | null;
  readonly onSignOut: () => void;
}) {
  const { http, sellerId, view, changeView, years, sellerSelect, justChosen, onOwnWallet, onSignOut } = props;
  const { announce } = useFrame();
  const { sheet, keeping = NO_KEEPING } = use(ExtrasContext);
  const client = useQueryClient();
  const [asked, setAsked] = useState(0);
  const [figuresOpen, setFiguresOpen] = useState(false);
  const [columns, chooseColumn] = useColumns();
  const {
    query,
    answer,
    overtaken: isOld,
  } = useGoals(http, sellerId, view, (asked) => answerKept(client, keeping, sellerId, asked));
  useKeeping(http, keeping, sellerId, query.data);
  const day = useNewDay(query.data, () => void query.refetch());
  const refresh = useRefreshGoals(http, sellerId, () => {
    setAsked((before) => before + 1);
    announce('Atualização concluída');
  });
  const pageKey = JSON.stringify(pageParameters(view));
  const listKey = JSON.stringify(listParameters(view));
  const scopeKey = JSON.stringify(scopeParameters(view));
  const frame = useSteadyFrame(sellerId, answer, { view, listKey, pageKey, scopeKey, asked });
  const overtaken = isOld || (frame?.answer.kept === true && query.data === undefined);
  const problem = useProblem(query, refresh);
  const shown = problem === null || problem.keepsFigures ? frame : null;
  const wallet = shown?.answer.wallet ?? null;
  const loading = shown === null && problem === null;
  const outdated = frame !== null && frame.pageKey !== pageKey;
  const totals = totalsState(
    frame !== null && (overtaken || frame.scopeKey !== scopeKey),
    query.fetchStatus === 'fetching',
  );
  const yearBefore = useYearBefore(http, sellerId, view.classification, figuresOpen ? (wallet?.year ?? null) : null);
  useNewWalletAnnounced(wallet, justChosen ? null : sellerId);
  useTitle(wallet === null ? null : formatPeriod(wallet.year, wallet.month));
  const { lead, title } = wallet === null ? NO_TITLE : walletTitle(wallet.seller_id, wallet.seller_name);
  usePageTitle(title, lead);
  const arrival = useArrival(frame, outdated, view);
  const sort = (chosen: Sort) => {
    arrival.expect('sort', { ...view, sort: chosen, offset: 0 });
    changeView({ sort: chosen, offset: 0 });
  };
  const open = useCallback((customerId: Id) => changeView({ customerId }), [changeView]);
  const close = useCallback(() => changeView({ customerId: undefined }), [changeView]);

  return (
    <CallsOf sellerId={sellerId} day={day}>
      {shown !== null && (
        <InFrame slot="skip">
          <a className="skip" href="#clientes">
            Ir para os clientes
          </a>
        </InFrame>
      )}
      <InFrame slot="header">
        <div className="top-actions">
          <button
            type="button"
            className="button refresh"
            aria-disabled={refresh.underWay}
            onClick={() => refresh.refresh(view)}
          >
            <RefreshIcon />
            <span className="hidden-below-74">{refresh.underWay ? 'Atualizando…' : 'Atualizar'}</span>
          </button>
          {shown !== null && wallet !== null && (
            <FilterPanel
              view={view}
              changeView={changeView}
              today={wallet.today}
              year={wallet.year}
              years={years}
              running={wallet.summary.pace !== null}
              columns={columns}
              onColumn={chooseColumn}
              sort={<SortControls sort={view.sort} year={wallet.year} running={isRunning(view)} onSort={sort} />}
              exporter={
                shown.rows.length > 0 && (
                  <ExportButton http={http} sellerId={sellerId} view={view} answer={shown.answer} />
                )
              }
              onSignOut={onSignOut}
            />
          )}
          <button type="button" className="button quiet sign-out" onClick={onSignOut}>
            Sair
          </button>
        </div>
        {shown !== null && <Freshness answer={shown.answer} />}
        {shown !== null && (
          <SearchBox
            value={view.q}
            onSearch={(q, how) => changeView({ q, offset: 0 }, view.offset === 0 ? how : 'push')}
          />
        )}
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
        {sellerSelect}
        {loading && <WalletBones />}
        {shown !== null && wallet !== null && (
          <>
            {wallet.summary.pace !== null && !isEmpty(wallet) && <Welcome />}
            {wallet.summary.customers > 0 && (
              <MonthStrip
                wallet={wallet}
                state={totals}
                open={figuresOpen}
                onToggle={() => setFiguresOpen((before) => !before)}
              />
            )}
            {figuresOpen && (
              <Suspense fallback={<p>Carregando…</p>}>
                <AllFigures wallet={wallet} state={totals} yearBefore={yearBefore} />
              </Suspense>
            )}
            {wallet.summary.views !== null && !isEmpty(wallet) && (
              <ListChips
                views={wallet.summary.views}
                chosen={view.list}
                onChoose={(list) => changeView({ list, year: undefined, month: undefined, offset: 0 })}
              />
            )}
            <div className="work">
              <CustomerList
                view={view}
                changeView={changeView}
                frame={shown}
                columns={columns}
                arrival={arrival}
                onSort={sort}
                onOpen={sheet === undefined ? null : open}
                outdated={outdated}
                overtaken={overtaken}
                fetching={query.fetchStatus === 'fetching'}
                onAdopt={() => {
                  // The newest order comes with the next answer, never with an earlier one.
                  client.removeQueries({ queryKey: goalsKeys.seller(sellerId), type: 'inactive' });
                  setAsked((before) => before + 1);
                }}
              />
              {view.customerId !== undefined && sheet?.({ wallet, customerId: view.customerId, onClose: close })}
            </div>
          </>
        )}
      </div>
    </CallsOf>
  );
}

/** The seller has no customer: no class leaves any out. */
function isEmpty({ summary, classification }: Wallet): boolean {
  return summary.customers === 0 && classification === null;
}

/** Totals belong to a year, a month and a class; order and page do not change them. */
function totalsState(outdated: boolean, fetching: boolean): TotalsState {
  if (!outdated) return 'current';
  return fetching ? 'busy' : 'outdated';
}

/** @param before the seller whose wallet needs no announcement, because the page was opened with it; or null */
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
