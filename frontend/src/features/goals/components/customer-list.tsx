import { use, useMemo } from 'react';
import type { Id } from '../../../lib/long-ids.ts';
import { useCalls } from '../../../ui/use-calls.tsx';
import { useLater } from '../../../ui/use-later.ts';
import { doneLast } from '../../../wallet/calls.ts';
import type { ChangeView } from '../../../wallet/use-view.ts';
import type { PageSize, Sort, View } from '../../../wallet/view.ts';
import { listWords } from '../../../wallet/words.ts';
import type { ChosenColumns } from '../columns.ts';
import { ExtrasContext } from '../extras.ts';
import { isFuture, isThisMonth } from '../months.ts';
import type { Frame } from '../steady-order.ts';
import type { ListChange, useArrival } from '../use-arrival.ts';
import { Empty } from './empty.tsx';
import { FromWhen } from './from-when.tsx';
import { HowWeOrder } from './how-we-order.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Paging } from './paging.tsx';
import { ScopeTags } from './scope-tags.tsx';
import { WalletTable } from './wallet-table.tsx';
import './customer-list.css';

export type Arrival = ReturnType<typeof useArrival>;

/** The list with its heading and its pages. The server searches, orders and filters. */
export function CustomerList(props: {
  readonly view: View;
  readonly changeView: ChangeView;
  readonly frame: Frame;
  readonly columns: ChosenColumns;
  readonly arrival: Arrival;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: ((customerId: Id) => void) | null;
  /** The list on the screen is not the list of the address. */
  readonly outdated: boolean;
  /** It is the list of the address, but a newer answer for this seller came since. */
  readonly overtaken: boolean;
  /** A request is in progress. */
  readonly fetching: boolean;
  /** Called when the user wants to see the newest order. */
  readonly onAdopt: () => void;
}) {
  const { view, changeView, frame, columns, arrival, onSort, onOpen, outdated, overtaken, fetching, onAdopt } = props;
  const { besideHeading } = use(ExtrasContext);
  const { wallet } = frame.answer;
  const busy = (outdated || overtaken) && fetching;
  const calls = useCalls();
  const all = useMemo(() => doneLast(frame.rows, calls.today), [frame.rows, calls.today]);
  const rows = useScreenfulFirst(all);
  const running = isThisMonth(wallet) && wallet.summary.pace !== null;
  const ask = (kind: ListChange, change: Partial<View>) => {
    arrival.expect(kind, { ...view, ...change });
    changeView(change);
  };
  const goTo = (offset: number) => ask('page', { offset });
  const resize = (limit: PageSize) => ask('page-size', { limit, offset: view.offset - (view.offset % limit) });
  const clear = () => changeView({ q: undefined, classification: undefined, offset: 0 });
  const backToStart = () => {
    onAdopt();
    goTo(0);
  };
  // For the list on the screen, not for the list that is being loaded.
  const caption = listWords(frame.view.list, wallet.pagination.total);
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
      {overtaken && !outdated && <FromWhen answer={frame.answer} busy={busy} />}
      <ScopeTags view={view} wallet={wallet} changeView={changeView} />
      <div className="list-links">
        {besideHeading?.(wallet)}
        {running && <HowWeOrder />}
      </div>
      {frame.rows.length === 0 ? (
        <Empty
          frame={frame}
          caption={caption}
          outdated={outdated}
          busy={busy}
          onClear={clear}
          onStart={backToStart}
          onAll={() => changeView({ list: 'all', offset: 0 })}
        />
      ) : (
        <>
          <WalletTable
            rows={rows}
            calls={calls.today}
            caption={caption}
            view={view}
            year={wallet.year}
            today={wallet.today}
            running={running}
            future={isFuture(wallet)}
            columns={columns}
            onSort={onSort}
            onOpen={onOpen}
            outdated={outdated || overtaken}
            busy={busy}
            captionRef={arrival.captionRef}
          />
          {rows.length === all.length && (
            <Paging
              offset={wallet.pagination.offset}
              limit={view.limit}
              shown={wallet.data.length}
              total={wallet.pagination.total}
              onPage={goTo}
              onLimit={resize}
            />
          )}
          <KeysHelp />
        </>
      )}
    </section>
  );
}

const CARDS_UP_TO_PX = 959;
/** The heights in `wallet-table.css`, with the gap between two cards. */
const CARD_PX = { inline: 330, block: 140 };
/** Above the first card: the header and the month. */
const ABOVE_PX = 260;

/** A slow phone draws the visible cards first, and the others directly afterwards. A desktop screen draws all rows. */
function useScreenfulFirst<T>(rows: readonly T[]): readonly T[] {
  const later = useLater();
  if (later || window.innerWidth > CARDS_UP_TO_PX) return rows;
  const columns = Math.max(1, Math.floor(window.innerWidth / CARD_PX.inline));
  return rows.slice(0, columns * Math.ceil(Math.max(CARD_PX.block, window.innerHeight - ABOVE_PX) / CARD_PX.block));
}
