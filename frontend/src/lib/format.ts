/** Numbers and dates as a Brazilian reads them. Money is in reais with two decimals, as the API sends it. */

const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const percent = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});
const integer = new Intl.NumberFormat('pt-BR');
const compact = new Intl.NumberFormat('pt-BR', { notation: 'compact', maximumFractionDigits: 1 });

const MONTHS = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
] as const;

/** Adding zero turns a negative zero into zero; what rounds to zero cents must not show a minus either. */
function withoutNegativeZero(value: number): number {
  return Math.abs(value) < 0.005 ? 0 : value + 0;
}

/** `R$ 1.234,56`, with a no-break space. */
export function formatMoney(value: number): string {
  return money.format(withoutNegativeZero(value));
}

/** `25,83%`, `54,90%`; whole numbers go without decimals: `112%`. */
export function formatPercent(value: number): string {
  return `${percent.format(withoutNegativeZero(value))}%`;
}

export function formatInteger(value: number): string {
  return integer.format(value);
}

/** For the axis of a chart: `120 mil`. */
export function formatCompact(value: number): string {
  return compact.format(withoutNegativeZero(value));
}

/** @param month 1 to 12 */
export function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not in 1..12`);
  return name;
}

/** `janeiro de 2026` */
export function formatPeriod(year: number, month: number): string {
  return `${monthName(month)} de ${year}`;
}

/** `1 cliente`, `41 clientes` */
export function countCustomers(count: number): string {
  return `${formatInteger(count)} ${count === 1 ? 'cliente' : 'clientes'}`;
}
