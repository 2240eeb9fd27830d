/** Numbers and dates as a Brazilian reads them. Money is in reais with two decimals, as the API sends it. */

const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const percent = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});
const reais = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL', maximumFractionDigits: 0 });
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

/** Adding zero turns a negative zero into zero, so that an amount that rounds to zero has no minus sign. */
function withoutNegativeZero(value: number): number {
  return Math.abs(value) < 0.005 ? 0 : value + 0;
}

/** `R$ 1.234,56`, with a no-break space. */
export function formatMoney(value: number): string {
  return money.format(withoutNegativeZero(value));
}

/** `R$ 3.420`: without cents, except below one real. */
export function formatReais(value: number): string {
  const amount = withoutNegativeZero(value);
  return amount !== 0 && Math.abs(amount) < 1
    ? money.format(amount)
    : reais.format(withoutNegativeZero(Math.round(amount)));
}

/** `R$ 44,3 mil`; below ten thousand in full: `R$ 9.870`. */
export function formatShortMoney(value: number): string {
  if (Math.abs(value) < 10_000) return formatReais(value);
  return `${value < 0 ? '-' : ''}R$\u00a0${compact.format(Math.abs(value))}`;
}

/** `3.420`, for a column whose heading says that it is money. */
export function formatAmount(value: number): string {
  return integer.format(withoutNegativeZero(Math.round(value)));
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
