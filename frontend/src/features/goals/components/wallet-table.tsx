import { type ColumnDef, useTable } from '@tanstack/react-table';
import { type Ref, useMemo } from 'react';
import { SORT_COLUMNS, type Sort, type SortColumn } from '../../../wallet/view.ts';
import { columnLabel, firstDirection } from '../../../wallet/words.ts';
import type { SteadyRow } from '../steady-order.ts';
import { ContactLinks, CustomerCell } from './cells.tsx';
import { Outdated, WalletRow, walletFeatures } from './wallet-row.tsx';

const NO_ROWS: readonly SteadyRow[] = [];

/**
 * The wallet. One DOM for every width: where a card takes the place of a row, CSS changes `display`, and the roles are
 * written out because browsers drop a table's own then.
 */
export function WalletTable(props: {
  readonly rows: readonly SteadyRow[];
  readonly year: number;
  readonly today: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** The rows on the screen are not those that were asked for: nobody is called from them. */
  readonly outdated: boolean;
  /** And those are on their way. */
  readonly busy: boolean;
  readonly captionRef: Ref<HTMLTableCaptionElement>;
}) {
  const { rows, year, today, sort, onSort, outdated, busy, captionRef } = props;
  const columns = useMemo(() => columnsOf(year, today), [year, today]);
  const table = useTable({
    features: walletFeatures,
    columns,
    data: rows ?? NO_ROWS,
    getRowId: (row) => row.customer_id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting: [{ id: sort.column, desc: sort.descending }] },
    onSortingChange: (updater) => {
      const current = [{ id: sort.column as string, desc: sort.descending }];
      const chosen = (typeof updater === 'function' ? updater(current) : updater)[0];
      if (chosen !== undefined) onSort({ column: chosen.id as SortColumn, descending: chosen.desc });
    },
  });
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <table className={`wallet${busy ? ' busy' : outdated ? ' outdated' : ''}`} role="table" aria-busy={busy}>
      <caption ref={captionRef}>Clientes</caption>
      <thead role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role="row">
            {group.headers.map(({ id, column }) => {
              const sorted = column.getIsSorted();
              const label = String(column.columnDef.header);
              return (
                <th
                  key={id}
                  role="columnheader"
                  scope="col"
                  className={`c-${id}`}
                  aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
                >
                  {column.getCanSort() ? (
                    <>
                      <button type="button" className="sort-button" onClick={column.getToggleSortingHandler()}>
                        <span>
                          {label}
                          <span className="sort-mark" aria-hidden="true">
                            {sorted === false ? '\u00a0↕' : sorted === 'asc' ? '\u00a0↑' : '\u00a0↓'}
                          </span>
                        </span>
                      </button>
                      <span className="header-text">{label}</span>
                    </>
                  ) : (
                    label
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody role="rowgroup">
        <Outdated value={outdated}>
          {table.getRowModel().rows.map((row) => (
            <WalletRow key={row.id} row={row} columns={columns} year={year} />
          ))}
        </Outdated>
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function columnsOf(year: number, today: string): ColumnDef<typeof walletFeatures, SteadyRow>[] {
  return [
    ...SORT_COLUMNS.map(
      (column): ColumnDef<typeof walletFeatures, SteadyRow> => ({
        id: column,
        header: columnLabel(column, year),
        accessorFn: (row) => row[column],
        sortDescFirst: firstDirection(column) === 'down',
        cell: ({ row }) => <CustomerCell column={column} customer={row.original} today={today} />,
      }),
    ),
    {
      id: 'contact',
      header: 'Contato',
      enableSorting: false,
      cell: ({ row }) => <ContactLinks customer={row.original} />,
    },
  ];
}
