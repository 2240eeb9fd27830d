import { type MouseEvent, memo, type Ref, useMemo } from 'react';
import type { Id } from '../../../lib/long-ids.ts';
import type { CallDay } from '../../../wallet/calls.ts';
import { addressOf } from '../../../wallet/use-view.ts';
import type { Sort, View } from '../../../wallet/view.ts';
import { firstDirection } from '../../../wallet/words.ts';
import { type ChosenColumns, COLUMNS, type Column, heading, isShown, sortOf } from '../columns.ts';
import type { SteadyRow } from '../steady-order.ts';
import { CustomerCell } from './cells.tsx';
import './wallet-table.css';

/** More columns scroll sideways within their box. */
const MOST_THAT_FIT = 12;

/**
 * The wallet, one DOM for every width. On small screens CSS changes `display` to make cards. The roles are explicit,
 * because browsers then drop a table's own roles.
 */
export function WalletTable(props: {
  readonly rows: readonly SteadyRow[];
  readonly caption: string;
  /** Today's calls; called customers are below the others. */
  readonly calls: CallDay;
  readonly view: View;
  readonly year: number;
  readonly today: string;
  readonly running: boolean;
  readonly future: boolean;
  readonly columns: ChosenColumns;
  readonly onSort: (sort: Sort) => void;
  /** Opens a customer's sheet; null: there is no sheet. */
  readonly onOpen: ((customerId: Id) => void) | null;
  /** The rows on the screen do not match the request. */
  readonly outdated: boolean;
  /** The new rows are being loaded. */
  readonly busy: boolean;
  readonly captionRef: Ref<HTMLTableCaptionElement>;
}) {
  const {
    rows,
    caption,
    calls,
    view,
    year,
    today,
    running,
    future,
    columns,
    onSort,
    onOpen,
    outdated,
    busy,
    captionRef,
  } = props;
  const leftOver = outdated && !busy;
  const shown = useMemo(() => COLUMNS.filter((column) => isShown(column, running, columns)), [running, columns]);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <table
      className={`wallet${running ? ' running' : ''}${shown.length > MOST_THAT_FIT ? ' wide' : ''}${busy ? ' busy' : outdated ? ' outdated' : ''}`}
      role="table"
      aria-busy={busy}
    >
      {/* The chosen list shows the same text; screen readers and the focus still need it. */}
      <caption ref={captionRef} className={leftOver ? undefined : 'hidden-from-60'}>
        <span className="visually-hidden">Clientes: </span>
        {caption}
        {leftOver && <span className="not-this-list">de antes: a nova lista não veio</span>}
      </caption>
      <thead role="rowgroup" className="hidden-below-60">
        <tr role="row">
          {shown.map((column) => (
            <Heading key={column} column={column} year={year} sort={view.sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <WalletRow
            key={row.customer_id}
            customer={row}
            columns={shown}
            year={year}
            today={today}
            future={future}
            open={row.customer_id === view.customerId}
            done={calls.outcomes[row.customer_id] !== undefined}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function Heading(props: {
  readonly column: Column;
  readonly year: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const { column, year, sort, onSort } = props;
  const label = heading(column, year);
  const by = sortOf(column);
  const sorted = by !== null && sort.column === by;
  const next = {
    column: by ?? sort.column,
    descending: sorted ? !sort.descending : by !== null && firstDirection(by) === 'down',
  };
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <th
      role="columnheader"
      scope="col"
      className={`c-${column}`}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {by === null ? (
        label
      ) : (
        <>
          <button type="button" className="sort-button" onClick={() => onSort(next)}>
            <span>
              {label}
              {sorted && (
                <span className="sort-mark" aria-hidden="true">
                  {sort.descending ? '\u00a0↓' : '\u00a0↑'}
                </span>
              )}
            </span>
          </button>
          <span className="header-text">{label}</span>
        </>
      )}
    </th>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

/** One customer. It renders again only if figures or columns change. */
const WalletRow = memo(function WalletRow(props: {
  readonly customer: SteadyRow;
  readonly columns: readonly Column[];
  readonly year: number;
  readonly today: string;
  readonly future: boolean;
  readonly open: boolean;
  readonly done: boolean;
  readonly onOpen: ((customerId: Id) => void) | null;
}) {
  const { customer, columns, year, today, future, open, done, onOpen } = props;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <tr
      role="row"
      className={`${customer.elsewhere ? 'elsewhere' : ''}${open ? ' open' : ''}${done ? ' done' : ''}` || undefined}
      data-customer={customer.customer_id}
      data-name={customer.customer_name}
    >
      {columns.map((column) =>
        column === 'customer_name' ? (
          <th key={column} role="rowheader" scope="row" className={`c-${column}`}>
            <CustomerName customer={customer} open={open} onOpen={onOpen} />
          </th>
        ) : (
          <td key={column} role="cell" className={`c-${column}`} data-label={heading(column, year)}>
            <CustomerCell column={column} customer={customer} today={today} future={future} />
          </td>
        ),
      )}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
});

/** A link with its own address, so it can be opened in another tab and shared. */
function CustomerName(props: {
  readonly customer: SteadyRow;
  readonly open: boolean;
  readonly onOpen: ((customerId: Id) => void) | null;
}) {
  const { customer, open, onOpen } = props;
  const { customer_id: id, customer_name: name } = customer;
  const press = (event: MouseEvent) => {
    if (onOpen === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <>
      {onOpen === null ? (
        <span className="customer-link" title={name}>
          {name}
        </span>
      ) : (
        <a
          className="customer-link"
          href={addressOf({ customerId: id })}
          title={name}
          aria-current={open || undefined}
          onClick={press}
        >
          {name}
        </a>
      )}
      {customer.elsewhere && <span className="moved-away">saiu desta página da lista</span>}
    </>
  );
}
