import { FlexRender, type Row, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { createContext, memo } from 'react';
import type { SortColumn } from '../../../wallet/view.ts';
import { columnLabel } from '../../../wallet/words.ts';
import type { SteadyRow } from '../steady-order.ts';

export const walletFeatures = tableFeatures({ rowSortingFeature });

/**
 * Whether the rows on the screen are not those that were asked for. A context, so that a press on a filter changes the
 * call links alone: rendering every cell again in that moment is what would make the press feel slow on a phone.
 */
export const Outdated = createContext(false);

/** One customer. Rendered again only with other figures or other columns. */
export const WalletRow = memo(function WalletRow(props: {
  readonly row: Row<typeof walletFeatures, SteadyRow>;
  /** Stays the same object for as long as the columns say the same. */
  readonly columns: object;
  readonly year: number;
}) {
  const { row, year } = props;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <tr role="row" className={row.original.elsewhere ? 'elsewhere' : undefined}>
      {row.getAllCells().map((cell) => {
        const id = cell.column.id;
        return id === 'customer_name' ? (
          <th key={cell.id} role="rowheader" scope="row" className={`c-${id}`}>
            <FlexRender cell={cell} />
          </th>
        ) : (
          <td key={cell.id} role="cell" className={`c-${id}`}>
            <span className="cell-label" aria-hidden="true">
              {shortLabel(id, year)}
            </span>
            <FlexRender cell={cell} />
          </td>
        );
      })}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
});

/** On a card the label stands over its figure, three to a line. */
function shortLabel(id: string, year: number): string {
  if (id === 'contact') return '';
  if (id === 'sales_previous_year') return `Vendido ${year - 1}`;
  if (id === 'classification') return 'Classe';
  if (id === 'gap') return 'Falta';
  return columnLabel(id as SortColumn, year);
}
