import { type Id, readCustomerId, readId } from '../lib/long-ids.ts';
import { LIST_VIEWS, type ListView } from './call.ts';
import type { Classification } from './wallet.ts';

/** The columns by which the server sorts, under the API's own names, in the order in which the table shows them. */
export const SORT_COLUMNS = [
  'call',
  'customer_name',
  'city',
  'state',
  'classification',
  'goal',
  'sales_previous_year',
  'sold',
  'gap',
  'achievement_pct',
  'last_purchase_date',
  'sold_month',
  'is_active_month',
] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];
export type Sort = { readonly column: SortColumn; readonly descending: boolean };

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** What the page shows. All of it is in the address, so that links can be shared and Back works. */
export type View = {
  /** The team instead of a wallet, for a manager who has a wallet too. */
  readonly team: boolean;
  /** The customer whose sheet is open. */
  readonly customerId: Id | undefined;
  /** The seller of the wallet; only users who see every wallet need it. */
  readonly sellerId: Id | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly classification: Classification | undefined;
  readonly q: string | undefined;
  /** A list of the running month; `all` in any other month. */
  readonly list: ListView;
  readonly sort: Sort;
  readonly limit: PageSize;
  readonly offset: number;
};

type Scope = Pick<View, 'year' | 'month'>;

/** An address without year and month means the running month, after midnight and in a link too. */
export function isRunning({ year, month }: Scope): boolean {
  return year === undefined && month === undefined;
}

/** The defaults, which are left out of the address. Only the running month has lists and an order of calls. */
export function defaultList(scope: Scope): ListView {
  return isRunning(scope) ? 'call' : 'all';
}

export function defaultSort(scope: Scope): Sort {
  return isRunning(scope) ? { column: 'call', descending: false } : { column: 'gap', descending: true };
}

/** What "Limpar filtros" keeps of an address that the server refused: the seller and the order. */
export const NO_FILTERS = {
  year: undefined,
  month: undefined,
  classification: undefined,
  q: undefined,
  list: 'call',
  offset: 0,
} as const;
export const LONGEST_SEARCH = 60;

/** Reads an address. Values outside the API's rules count as absent, so an old or hand-made link still opens. */
export function parseView(search: string): View {
  const query = new URLSearchParams(search);
  const limit = PAGE_SIZES.find((size) => String(size) === query.get('limit')) ?? PAGE_SIZES[0];
  const offset = wholeNumber(query.get('offset'), 0, 1_000_000) ?? 0;
  const scope = { year: wholeNumber(query.get('year'), 2000, 2100), month: wholeNumber(query.get('month'), 1, 12) };
  const list = LIST_VIEWS.find((name) => name === query.get('view')) ?? defaultList(scope);
  return withinScope({
    team: query.get('team') === 'true',
    customerId: readCustomerId(query.get('customer')) ?? undefined,
    sellerId: readId(query.get('sellerId')) ?? undefined,
    ...scope,
    classification: (['A', 'B', 'C'] as const).find((letter) => letter === query.get('classification')),
    q: cleanSearch(query.get('q') ?? ''),
    list,
    sort: parseSort(query.get('order_by'), scope),
    limit,
    offset: offset - (offset % limit),
  });
}

/** The address after a change. A default list or order stays a default when the month changes. */
export function changed(view: View, change: Partial<View>): View {
  const next = { ...view, ...change };
  if (isRunning(next) === isRunning(view)) return withinScope(next);
  return withinScope({
    ...next,
    list: change.list ?? (view.list === defaultList(view) ? defaultList(next) : view.list),
    sort: change.sort ?? (sameSort(view.sort, defaultSort(view)) ? defaultSort(next) : view.sort),
  });
}

/** Without the parameters that only the running month has. */
function withinScope(view: View): View {
  if (isRunning(view)) return view;
  return { ...view, list: 'all', sort: view.sort.column === 'call' ? defaultSort(view) : view.sort };
}

/** Writes an address; defaults are left out, and it never has anything else. */
export function toSearch(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.set(name, String(value));
  };
  if (view.team) put('team', 'true');
  put('sellerId', view.sellerId);
  put('year', view.year);
  put('month', view.month);
  put('classification', view.classification);
  put('q', view.q);
  if (view.list !== defaultList(view)) put('view', view.list);
  if (!sameSort(view.sort, defaultSort(view))) put('order_by', orderBy(view.sort));
  if (view.limit !== PAGE_SIZES[0]) put('limit', view.limit);
  if (view.offset !== 0) put('offset', view.offset);
  put('customer', view.customerId);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The API's `order_by`: the column, with `-` in front for descending. */
export function orderBy(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.column}`;
}

export function sameSort(one: Sort, other: Sort): boolean {
  return one.column === other.column && one.descending === other.descending;
}

/** Trims, collapses blanks and cuts at 60 code points; an empty text counts as absent. */
export function cleanSearch(text: string): string | undefined {
  const words = [...text.trim().replace(/\s+/g, ' ')].slice(0, LONGEST_SEARCH).join('').trim();
  return words === '' ? undefined : words;
}

function parseSort(value: string | null, scope: Scope): Sort {
  const descending = value?.startsWith('-') ?? false;
  const name = descending ? value?.slice(1) : value;
  const column = SORT_COLUMNS.find((candidate) => candidate === name);
  return column === undefined ? defaultSort(scope) : { column, descending };
}

function wholeNumber(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
