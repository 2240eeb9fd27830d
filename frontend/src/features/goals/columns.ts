import type { SortColumn } from '../../wallet/view.ts';
import { columnLabel } from '../../wallet/words.ts';

/** The columns of the customers' table, in order. */
export const COLUMNS = [
  'classification',
  'customer_name',
  'contact',
  'call',
  'last_purchase_date',
  'average_month',
  'sold_month',
  'missing_month',
  'gap',
  'city',
  'state',
  'purchase_interval',
  'is_active_month',
  'goal',
  'sold',
  'sales_previous_year',
  'achievement_pct',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that are always shown: they identify the customer and allow a call. */
const FIXED: ReadonlySet<Column> = new Set(['classification', 'customer_name', 'contact']);

/** Columns that only the running month has. */
const RUNNING: ReadonlySet<Column> = new Set(['call', 'average_month', 'missing_month', 'purchase_interval']);

const FIRST_RUNNING: ReadonlySet<Column> = new Set([
  'call',
  'last_purchase_date',
  'average_month',
  'sold_month',
  'missing_month',
  'gap',
]);

const FIRST_OTHER: ReadonlySet<Column> = new Set([
  'city',
  'last_purchase_date',
  'sold_month',
  'is_active_month',
  'goal',
  'sold',
  'sales_previous_year',
  'gap',
  'achievement_pct',
]);

/** The columns that the user has switched on or off on this device. */
export type ChosenColumns = Readonly<Partial<Record<Column, boolean>>>;

export function isShown(column: Column, running: boolean, chosen: ChosenColumns): boolean {
  if (FIXED.has(column)) return true;
  if (!running && RUNNING.has(column)) return false;
  return chosen[column] ?? (running ? FIRST_RUNNING : FIRST_OTHER).has(column);
}

/** The columns that can be switched on and off. */
export function choices(running: boolean): readonly Column[] {
  return COLUMNS.filter((column) => !FIXED.has(column) && (running || !RUNNING.has(column)));
}

/** The column by which the server sorts when its heading is pressed, or null. */
export function sortOf(column: Column): SortColumn | null {
  return column === 'contact' ||
    column === 'average_month' ||
    column === 'missing_month' ||
    column === 'purchase_interval'
    ? null
    : column;
}

/** Names short enough for a heading; the list of orders has longer names. */
export function heading(column: Column, year: number): string {
  switch (column) {
    case 'classification':
      return 'Classe';
    case 'contact':
      return 'Telefone';
    case 'last_purchase_date':
      return 'Última';
    case 'average_month':
      return 'Média/mês';
    case 'missing_month':
      return 'Falta no mês';
    case 'purchase_interval':
      return 'Compra a cada';
    case 'gap':
      return 'Falta no ano';
    case 'sales_previous_year':
      return `Vendido ${year - 1}`;
    default:
      return columnLabel(column, year);
  }
}
