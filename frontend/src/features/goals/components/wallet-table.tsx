import { type ColumnDef, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type Ref, useMemo } from 'react';
import type { SteadyRow } from '../steady-order.ts';
import { SORT_COLUMNS, type Sort, type SortColumn } from '../view.ts';
import { columnLabel, firstDirection } from '../words.ts';
import { ContactLinks, CustomerCell } from './cells.tsx';

const features = tableFeatures({ rowSortingFeature });
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
  const columns = useMemo(() => columnsOf(year, today, outdated), [year, today, outdated]);
  const table = useTable({
    features,
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
    <table className={`wallet${outdated ? ' outdated' : ''}${busy ? ' busy' : ''}`} role="table" aria-busy={busy}>
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
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} role="row" className={row.original.elsewhere ? 'elsewhere' : undefined}>
            {row.getAllCells().map((cell) => {
              const id = cell.column.id;
              return id === 'customer_name' ? (
                <th key={cell.id} role="rowheader" scope="row" className={`c-${id}`}>
                  <table.FlexRender cell={cell} />
                </th>
              ) : (
                <td key={cell.id} role="cell" className={`c-${id}`}>
                  <span className="cell-label" aria-hidden="true">
                    {shortLabel(id, year)}
                  </span>
                  <table.FlexRender cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function columnsOf(year: number, today: string, outdated: boolean): ColumnDef<typeof features, SteadyRow>[] {
  return [
    ...SORT_COLUMNS.map(
      (column): ColumnDef<typeof features, SteadyRow> => ({
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
      cell: ({ row }) => <ContactLinks customer={row.original} inert={outdated || row.original.elsewhere} />,
    },
  ];
}

/** On a card the label stands over its figure, three to a line. */
function shortLabel(id: string, year: number): string {
  if (id === 'contact') return '';
  if (id === 'sales_previous_year') return `Vendido ${year - 1}`;
  if (id === 'classification') return 'Classe';
  if (id === 'gap') return 'Falta';
  return columnLabel(id as SortColumn, year);
}
