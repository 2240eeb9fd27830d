import { formatDay, formatDayMonth, splitDay } from '../lib/dates.ts';
import { formatReais } from '../lib/format.ts';
import { type Call, isWorthACall, type Reason } from './call.ts';

/** The figures for the words about one customer. */
export type Called = {
  readonly call: Call | null;
  readonly sold_month: number;
  readonly last_purchase_date: string | null;
};

/** A reason in two parts: the reason and its evidence. */
export type ReasonWords = { readonly lead: string; readonly detail: string };

/**
 * The whole sentence: "Atrasado: compra a cada 21 dias, está há 34 sem comprar."
 *
 * @param today the server's business day
 */
export function reasonSentence(customer: Called, today: string): string {
  const words = reasonWords(customer, today);
  return words === null ? '' : `${join(words)}.`;
}

/** The same for one line of a list: "Atrasado: compra a cada 21 dias, está há 34". */
export function reasonInBrief(customer: Called, today: string): string {
  const { call } = customer;
  if (call === null) return '';
  return join(briefly(call) ?? wordsOf(call, customer, today));
}

export function reasonWords(customer: Called, today: string): ReasonWords | null {
  return customer.call === null ? null : wordsOf(customer.call, customer, today);
}

/** "Média de R$ 3.420 por mês.", or nothing if no call is recommended. */
export function averageSentence(call: Call | null): string {
  return call !== null && isWorthACall(call.reason) ? `Média de ${formatReais(call.average_month)} por mês.` : '';
}

/** The sentence about the goal: "Faltam R$ 5.110 para a meta do mês." */
export function goalSentence(customer: {
  readonly goal: number;
  readonly gap: number;
  readonly missing_month: number | null;
}): string {
  const { goal, gap, missing_month: missing } = customer;
  if (goal <= 0) return 'Sem meta.';
  if (gap <= 0) return 'Meta do ano batida.';
  if (missing === null) return '';
  return missing <= 0 ? 'Meta do mês batida.' : `${missingVerb(missing)} ${formatReais(missing)} para a meta do mês.`;
}

/** "Falta R$ 1,50", "Faltam R$ 2": below two the amount is singular. */
export function missingVerb(amount: number): 'Falta' | 'Faltam' {
  return amount < 2 ? 'Falta' : 'Faltam';
}

function join({ lead, detail }: ReasonWords): string {
  return detail === '' ? lead : `${lead}: ${detail}`;
}

function wordsOf(call: Call, customer: Called, today: string): ReasonWords {
  const every = everyDays(call);
  const rhythm = `compra ${every.words}, última ${ago(call, every.named)}`;
  switch (call.reason) {
    case 'never':
      return { lead: 'Nunca comprou', detail: '' };
    case 'bought_due':
      return {
        lead: `Já comprou neste mês (${formatReais(customer.sold_month)}), mas já é hora de repor`,
        detail: rhythm,
      };
    case 'bought':
      return { lead: 'Já comprou neste mês', detail: formatReais(customer.sold_month) };
    case 'scheduled':
      return { lead: `Pedido lançado para ${dayOf(customer, formatDayMonth)}`, detail: '' };
    case 'returned':
      return {
        lead: `Comprou em ${dayOf(customer, formatDayMonth)} e devolveu`,
        detail: `saldo do mês ${formatReais(customer.sold_month)}`,
      };
    case 'dormant':
      return { lead: dormant(customer, today), detail: '' };
    case 'early':
      return { lead: 'Ainda é cedo', detail: `comprou ${ago(call, false)} e costuma comprar ${shortEvery(call)}` };
    case 'soon':
      return { lead: 'Deve comprar nos próximos dias', detail: rhythm };
    case 'due':
      return { lead: 'Na hora de comprar', detail: rhythm };
    case 'late':
      return { lead: 'Atrasado', detail: `compra ${every.words}, está ${forDays(call, every.named)} sem comprar` };
    case 'slipping':
      return { lead: 'Em risco', detail: `comprava ${every.words}, está ${forDays(call, every.named)} sem comprar` };
    case 'silent':
      return { lead: 'Parou de comprar', detail: `comprava ${every.words}, última ${ago(call, every.named)}` };
    case 'few':
      return call.purchases_12m === 1
        ? { lead: 'Uma compra em 12 meses', detail: `foi ${ago(call, false)}` }
        : { lead: `Poucas compras (${call.purchases_12m} em 12 meses)`, detail: `última ${ago(call, false)}` };
    case 'cooling':
      return {
        lead: 'Esfriando',
        detail:
          call.purchases_12m === 1
            ? `uma compra em 12 meses, ${ago(call, false)}`
            : `${call.purchases_12m} compras em 12 meses, última ${ago(call, false)}`,
      };
    case 'rare':
      return { lead: 'Compra rara', detail: `última ${ago(call, false)}` };
  }
}

/** A shorter evidence for one line, without the verb of the lead. Null: the sentence fits. */
function briefly(call: Call): ReasonWords | null {
  const every = everyDays(call);
  const rhythm = `${every.words}, última ${ago(call, every.named)}`;
  const brief: Partial<Record<Reason, ReasonWords>> = {
    bought_due: { lead: 'Hora de repor', detail: rhythm },
    early: { lead: 'Ainda é cedo', detail: `${ago(call, false)}, compra ${shortEvery(call)}` },
    soon: { lead: 'Deve comprar', detail: rhythm },
    due: { lead: 'Na hora', detail: rhythm },
    late: { lead: 'Atrasado', detail: `compra ${every.words}, está ${forDays(call, every.named)}` },
    slipping: { lead: 'Em risco', detail: `comprava ${every.words}, está ${forDays(call, every.named)}` },
    silent: { lead: 'Parou', detail: `comprava ${every.words}, última ${ago(call, every.named)}` },
    ...(call.purchases_12m > 1 && {
      few: { lead: `Poucas compras (${call.purchases_12m} em 12 meses)`, detail: ago(call, false) },
      cooling: { lead: 'Esfriando', detail: `${call.purchases_12m} compras em 12 meses, ${ago(call, false)}` },
    }),
  };
  return brief[call.reason] ?? null;
}

/** `named`: the unit was named before, so that a number of days may follow without it. */
function everyDays(call: Call): { readonly words: string; readonly named: boolean } {
  const days = call.purchase_interval_days ?? 0;
  return days <= 1 ? { words: 'todo dia', named: false } : { words: `a cada ${days} dias`, named: true };
}

function shortEvery(call: Call): string {
  const days = call.purchase_interval_days ?? 0;
  if (days <= 1) return 'todo dia';
  return saysDays(call) ? `a cada ${days}` : `a cada ${days} dias`;
}

/** "hoje", "ontem", "há 5 dias"; "há 5" where the unit was named just before. */
function ago(call: Call, named: boolean): string {
  const days = call.days_since_last_purchase ?? 0;
  if (days <= 0) return 'hoje';
  if (days === 1) return 'ontem';
  return named ? `há ${days}` : `há ${days} dias`;
}

function forDays(call: Call, named: boolean): string {
  const days = call.days_since_last_purchase ?? 0;
  if (days === 1) return 'há 1 dia';
  return named ? `há ${days}` : `há ${days} dias`;
}

function saysDays(call: Call): boolean {
  return (call.days_since_last_purchase ?? 0) > 1;
}

function dayOf(customer: Called, format: (iso: string) => string): string {
  return customer.last_purchase_date === null ? 'outro dia' : format(customer.last_purchase_date);
}

function dormant(customer: Called, today: string): string {
  const last = customer.last_purchase_date;
  if (last === null) return 'Sem comprar há mais de 12 meses';
  if (last < aYearBefore(today)) return `Sem comprar há mais de 12 meses (última em ${formatDay(last)})`;
  // On the first days of a month the month before is not yet among the twelve closed months, so nothing was returned.
  if (last >= startOfMonthBefore(today)) return `Última compra em ${formatDay(last)}`;
  return `Última compra em ${formatDay(last)}; devoluções zeraram o saldo de 12 meses`;
}

function aYearBefore(iso: string): string {
  const { year } = splitDay(iso);
  return `${String(year - 1).padStart(4, '0')}${iso.slice(4)}`;
}

function startOfMonthBefore(iso: string): string {
  const { year, month } = splitDay(iso);
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
}
