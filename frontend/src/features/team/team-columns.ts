import { formatInteger, formatPercent, formatShortMoney } from '../../lib/format.ts';
import { statusWord } from '../../wallet/pace-words.ts';
import type { TeamSeller } from '../../wallet/wallet.ts';

export type TeamColumn =
  | 'seller'
  | 'shortfall'
  | 'missing_month'
  | 'share'
  | 'projected_month'
  | 'penetration'
  | 'late'
  | 'at_risk'
  | 'to_fetch';

export const TEAM_COLUMNS: readonly { readonly id: TeamColumn; readonly label: string; readonly hint: string }[] = [
  { id: 'seller', label: 'Vendedor', hint: 'quem cuida da carteira' },
  { id: 'shortfall', label: 'Vai faltar', hint: 'meta do mês menos o que o mês deve fechar' },
  { id: 'missing_month', label: 'Falta hoje', hint: 'meta do mês menos o vendido no mês' },
  { id: 'share', label: '% da meta do mês, e hoje', hint: 'a marca mostra quanto do mês já passou, em dias úteis' },
  { id: 'projected_month', label: 'Deve fechar em', hint: 'estimativa' },
  { id: 'penetration', label: 'Positivação', hint: 'clientes que já compraram no mês, em % da carteira' },
  { id: 'late', label: 'Atrasados', hint: 'passaram do próprio ritmo de compra' },
  { id: 'at_risk', label: 'Em risco', hint: 'muito além do ritmo, ou esfriando' },
  { id: 'to_fetch', label: 'A buscar', hint: 'o que os atrasados e os que estão na hora costumam comprar por mês' },
];

/** "Marina Duarte", or "Vendedor 7" if no name is known. */
export function sellerTitle(seller: Pick<TeamSeller, 'seller_id' | 'seller_name'>): string {
  return seller.seller_name ?? `Vendedor ${seller.seller_id}`;
}

/** The sold percentage of the month's goal, from sums. Null if the month has no goal. */
export function monthShare(of: Pick<TeamSeller, 'pace' | 'total_sold_month' | 'achievement_pct'>): number | null {
  if (of.pace === null) return of.achievement_pct;
  return of.pace.required_month > 0 ? (of.total_sold_month / of.pace.required_month) * 100 : null;
}

function figureOf(column: TeamColumn, seller: TeamSeller): number | string | null {
  switch (column) {
    case 'seller':
      return sellerTitle(seller);
    case 'shortfall':
      return seller.shortfall;
    case 'missing_month':
      return seller.pace?.missing_month ?? null;
    case 'share':
      return monthShare(seller);
    case 'projected_month':
      return seller.pace?.projected_month ?? null;
    case 'penetration':
      return seller.penetration_month_pct;
    case 'late':
      return seller.views?.late ?? null;
    case 'at_risk':
      return seller.views?.at_risk ?? null;
    case 'to_fetch':
      return seller.to_fetch;
  }
}

export type TeamSort = { readonly column: TeamColumn; readonly descending: boolean };

const collator = new Intl.Collator('pt-BR', { numeric: true });

/** Null comes last in both directions; ties keep the server's order, largest shortfall first. */
export function sortSellers(sellers: readonly TeamSeller[], sort: TeamSort): readonly TeamSeller[] {
  const sign = sort.descending ? -1 : 1;
  return sellers.toSorted((one, other) => {
    const [a, b] = [figureOf(sort.column, one), figureOf(sort.column, other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b));
  });
}

/** The text of a cell in the table. */
export function cellText(column: TeamColumn, seller: TeamSeller): string {
  const value = figureOf(column, seller);
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (column === 'late' || column === 'at_risk') return formatInteger(value);
  if (column === 'penetration' || column === 'share') return formatPercent(Math.floor(value));
  return formatShortMoney(value);
}

/** "abaixo", "meta batida": the status of the month in a word or two. */
export function standing(seller: TeamSeller): { readonly word: string; readonly tone: string } | null {
  if (seller.goal <= 0) return { word: 'sem meta', tone: 'none' };
  if (seller.gap <= 0) return { word: 'meta do ano batida', tone: 'beaten' };
  if (seller.pace === null) return null;
  if (seller.pace.missing_month <= 0) return { word: 'meta batida', tone: 'beaten' };
  const { status } = seller.pace;
  return status === null ? null : { word: statusWord(status), tone: status };
}

/** The table as a file for a spreadsheet: semicolons, decimal commas, figures in full. */
export function teamCsv(sellers: readonly TeamSeller[]): string {
  const number = (value: number | null) => (value === null ? '' : value.toFixed(2).replace('.', ','));
  const text = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const head = [
    'Vendedor',
    'Nome',
    'Clientes',
    'Meta do mês',
    'Vendido no mês',
    'Falta hoje',
    'Deve fechar em (estimativa)',
    'Vai faltar',
    'Positivação (%)',
    'Atrasados',
    'Em risco',
    'A buscar',
    'Situação',
  ];
  const rows = sellers.map((seller) => [
    seller.seller_id,
    text(seller.seller_name ?? ''),
    String(seller.customers),
    number(seller.pace?.required_month ?? null),
    number(seller.total_sold_month),
    number(seller.pace?.missing_month ?? null),
    number(seller.pace?.projected_month ?? null),
    number(seller.shortfall),
    number(seller.penetration_month_pct),
    String(seller.views?.late ?? ''),
    String(seller.views?.at_risk ?? ''),
    number(seller.to_fetch),
    text(standing(seller)?.word ?? ''),
  ]);
  return `\uFEFF${[head.map(text), ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}
