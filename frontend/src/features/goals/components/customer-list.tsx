import { useEffect, useEffectEvent } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { useNotice } from '../../../ui/frame.tsx';
import { DownloadIcon } from '../../../ui/icons.tsx';
import { toProblem } from '../../../ui/problem.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import type { ChangeView } from '../../../wallet/use-view.ts';
import type { PageSize, Sort, View } from '../../../wallet/view.ts';
import { saveFile, useExportGoals } from '../api/export-goals.ts';
import { pageParameters } from '../api/get-goals.ts';
import type { Frame } from '../steady-order.ts';
import { type Deed, useArrival } from '../use-arrival.ts';
import { Empty } from './empty.tsx';
import { Paging } from './paging.tsx';
import { SearchBox } from './search-box.tsx';
import { SortControls } from './sort-controls.tsx';
import { WalletTable } from './wallet-table.tsx';

/** The wallet's customers with search, order, pages and export; all of them are the server's. */
export function CustomerList(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly frame: Frame;
  /** What is on the screen is not what the address asks for. */
  readonly outdated: boolean;
  /** An answer is on its way. */
  readonly fetching: boolean;
  /** The newest order is what the user wants to see now. */
  readonly onAdopt: () => void;
}) {
  const { http, sellerId, view, changeView, frame, outdated, fetching, onAdopt } = props;
  const { wallet } = frame.answer;
  const busy = outdated && fetching;
  const arrival = useArrival(frame, outdated, view);
  const download = useExportGoals(http, sellerId, saveFile);
  useForgetting(download, JSON.stringify(pageParameters(view)), frame.answer);
  useNotice(download.error && exportProblem(download.error), false);

  const ask = (deed: Deed, change: Partial<View>) => {
    arrival.expect(deed, { ...view, ...change });
    changeView(change);
  };
  const sort = (chosen: Sort) => ask('sort', { sort: chosen, offset: 0 });
  const goTo = (offset: number) => ask('page', { offset });
  const resize = (limit: PageSize) => ask('page-size', { limit, offset: view.offset - (view.offset % limit) });
  const clear = () => changeView({ q: undefined, classification: undefined, offset: 0 });
  const backToStart = () => {
    goTo(0);
    onAdopt();
  };
  return (
    <section className="list" id="clientes" tabIndex={-1} aria-label="Carteira">
      {frame.moved && (
        <div className="moved">
          <p>A lista mudou</p>
          <button type="button" className="button" onClick={backToStart}>
            Voltar ao início
          </button>
        </div>
      )}
      <div className="tools">
        <SearchBox value={view.q} onSearch={(q) => changeView({ q, offset: 0 }, 'replace')} />
        <button
          type="button"
          className="button export"
          aria-disabled={download.isPending}
          onClick={() => download.isPending || download.mutate(view)}
        >
          <DownloadIcon />
          <span className="button-text">{download.isPending ? 'Exportando…' : 'Exportar para Excel (CSV)'}</span>
        </button>
        <SortControls sort={view.sort} year={wallet.year} onSort={sort} />
      </div>
      {frame.rows.length === 0 ? (
        <Empty frame={frame} outdated={outdated} busy={busy} onClear={clear} onStart={backToStart} />
      ) : (
        <>
          <WalletTable
            rows={frame.rows}
            year={wallet.year}
            today={wallet.today}
            sort={view.sort}
            onSort={sort}
            outdated={outdated}
            busy={busy}
            captionRef={arrival.captionRef}
          />
          <Paging
            offset={wallet.pagination.offset}
            limit={view.limit}
            shown={wallet.data.length}
            total={wallet.pagination.total}
            onPage={goTo}
            onLimit={resize}
          />
        </>
      )}
    </section>
  );
}

/** A file that did not come is old news once other figures are on the screen, or other ones are asked for. */
function useForgetting(download: ReturnType<typeof useExportGoals>, pageKey: string, answer: GoalsAnswer): void {
  const forget = useEffectEvent(() => {
    if (download.isError) download.reset();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them tells that something has happened since
  useEffect(() => forget(), [pageKey, answer]);
}

function exportProblem(error: Error): string {
  const status = (error as { status?: number }).status;
  if (status === 413) return 'A carteira não cabe em um arquivo. Exporte uma classe de cada vez.';
  return `O arquivo não foi exportado. ${toProblem(error).title}`;
}
