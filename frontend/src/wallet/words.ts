import { formatClock } from '../lib/dates.ts';
import { countCustomers, formatInteger } from '../lib/format.ts';
import { elapsedMs, type Moment } from '../lib/moment.ts';
import type { GoalsAnswer } from './answer.ts';
import type { ListView } from './call.ts';
import { listViewLabel } from './list-view-words.ts';
import type { Sort, SortColumn } from './view.ts';
import type { Classification } from './wallet.ts';

type Kind = 'text' | 'number' | 'day' | 'yes-no' | 'call';

const KINDS: Readonly<Record<SortColumn, Kind>> = {
  call: 'call',
  customer_name: 'text',
  city: 'text',
  state: 'text',
  classification: 'text',
  goal: 'number',
  sales_previous_year: 'number',
  sold: 'number',
  gap: 'number',
  achievement_pct: 'number',
  last_purchase_date: 'day',
  sold_month: 'number',
  is_active_month: 'yes-no',
};

const DIRECTIONS: Readonly<Record<Kind, { readonly up: string; readonly down: string }>> = {
  text: { up: 'de A a Z', down: 'de Z a A' },
  number: { up: 'do menor para o maior', down: 'do maior para o menor' },
  day: { up: 'da mais antiga para a mais recente', down: 'da mais recente para a mais antiga' },
  call: { up: 'primeiro quem mais vale a ligação', down: 'primeiro quem menos vale a ligação' },
  'yes-no': { up: 'primeiro os que não compraram', down: 'primeiro os que compraram' },
};

/** A column's heading, the same in the table, in the list of orders and in the status text. */
export function columnLabel(column: SortColumn, year: number): string {
  const labels: Readonly<Record<SortColumn, string>> = {
    call: 'Por que ligar',
    customer_name: 'Cliente',
    city: 'Cidade',
    state: 'UF',
    classification: 'Classe (ABC)',
    goal: `Meta ${year}`,
    sales_previous_year: `Vendido ${year - 1} (ano todo)`,
    sold: `Vendido ${year}`,
    gap: 'Falta para a meta',
    achievement_pct: '% da meta',
    last_purchase_date: 'Última compra',
    sold_month: 'Vendido no mês',
    is_active_month: 'Comprou no mês',
  };
  return labels[column];
}

/** The direction of a column when it is chosen: names from A, figures from the largest. */
export function firstDirection(column: SortColumn): 'up' | 'down' {
  return KINDS[column] === 'text' || KINDS[column] === 'call' ? 'up' : 'down';
}

export function isNumeric(column: SortColumn): boolean {
  return KINDS[column] === 'number';
}

export function directionWords(sort: Sort): string {
  return DIRECTIONS[KINDS[sort.column]][sort.descending ? 'down' : 'up'];
}

/** "Ordenado por Vendido no mês, do maior para o menor" */
export function sortWords(sort: Sort, year: number): string {
  return `Ordenado por ${columnLabel(sort.column, year)}, ${directionWords(sort)}`;
}

/** "Clientes 26 a 50 de 167" */
export function rangeWords(offset: number, shown: number, total: number): string {
  if (shown === 0) return `Nenhum cliente nesta página, de ${formatInteger(total)}`;
  return `Clientes ${formatInteger(offset + 1)} a ${formatInteger(offset + shown)} de ${formatInteger(total)}`;
}

/** "Carteira de Marina Duarte", or of "vendedor 7" if no name is known. The lead is hidden if there is little room. */
export function walletTitle(sellerId: string, sellerName: string | null): { lead: string; title: string } {
  return sellerName === null
    ? { lead: '', title: `Carteira do vendedor ${sellerId}` }
    : { lead: 'Carteira de ', title: sellerName };
}

/** "Ligar agora, 318" */
export function listWords(list: ListView, count: number): string {
  return `${listViewLabel(list)}, ${formatInteger(count)}`;
}

/** "Classe A, 41 clientes" */
export function scopeWords(classification: Classification | null, customers: number): string {
  const whole = classification === null ? 'Carteira inteira' : `Classe ${classification}`;
  return `${whole}, ${countCustomers(customers)}`;
}

/** "14:32", with the date if it is not today. Both come from the server, because the device's date may be wrong. */
export function answerTime({ answeredAt, arrivedAt }: GoalsAnswer, now: Moment): string {
  return formatClock(answeredAt, answeredAt + elapsedMs(arrivedAt, now));
}
