import { splitDay } from '../lib/dates.ts';
import { formatInteger, formatPercent, formatReais } from '../lib/format.ts';
import type { Pace, PaceStatus } from './call.ts';
import { missingVerb } from './reason-words.ts';

/** The figures for the sentences about a wallet's or a team's month; money in reais. */
export type Paced = {
  readonly year: number;
  readonly today: string;
  readonly goal: number;
  readonly total_sold_month: number;
  readonly pace: Pace;
};

/** The month compared with its goal, in one or two sentences. */
export function paceSentence(month: Paced): string {
  const { pace, goal, year, total_sold_month: sold, today } = month;
  if (goal <= 0) return `Carteira sem meta em ${year}. Vendido no mês: ${formatReais(sold)}.`;
  if (pace.required_month <= 0) return 'Meta do ano batida.';
  const missing = pace.missing_month;
  if (missing <= 0) return `Meta do mês batida, com ${formatReais(sold - pace.required_month)} acima.`;
  const amount = formatReais(missing);
  const verb = missingVerb(missing);
  if (pace.workdays_left === 0) {
    return `Não há mais dias úteis neste mês: ${missing < 2 ? 'faltou' : 'faltaram'} ${amount}.`;
  }
  if (pace.workdays_left === 1) {
    const when = isLastWeekday(today) ? 'Hoje é o último dia útil' : 'Resta 1 dia útil';
    return `${when}: ${verb.toLowerCase()} ${amount}.`;
  }
  const perDay = pace.required_per_workday === null ? '' : `: ${formatReais(pace.required_per_workday)} por dia`;
  return `${verb} ${amount} para a meta do mês em ${pace.workdays_left} dias úteis${perDay}.`;
}

/** "O mês deve fechar em R$ 742.000 (100% da meta).", an estimate. */
export function projectionSentence({ pace, goal }: Pick<Paced, 'pace' | 'goal'>): string {
  const share = goal > 0 ? projectedPercent(pace) : null;
  return `O mês deve fechar em ${formatReais(pace.projected_month)}${share === null ? '' : ` (${formatPercent(share)} da meta)`}.`;
}

/** The projection as a percentage of the month's goal, in whole per cent; null if nothing is required. */
export function projectedPercent({ projected_month, required_month }: Pace): number | null {
  // Rounded down, so that 100% means reached.
  return required_month > 0 ? Math.floor((projected_month / required_month) * 100) : null;
}

/** "89 de 120 clientes ainda não compraram; 23 estão atrasados." */
export function peopleSentence(people: {
  readonly customers: number;
  readonly notBought: number;
  readonly late: number;
}): string {
  const { customers, notBought, late } = people;
  if (customers === 0) return '';
  const of = `${formatInteger(customers)} ${customers === 1 ? 'cliente' : 'clientes'}`;
  if (notBought === 0) return customers === 1 ? 'O único cliente já comprou.' : `Todos os ${of} já compraram.`;
  const waiting = `${formatInteger(notBought)} de ${of} ainda não ${notBought === 1 ? 'comprou' : 'compraram'}`;
  if (late === 0) return `${waiting}; nenhum está atrasado.`;
  return `${waiting}; ${formatInteger(late)} ${late === 1 ? 'está atrasado' : 'estão atrasados'}.`;
}

/** The measured accuracy of a projection. */
export const ESTIMATE_HINT = 'Estimativa: ± 25% até o dia 10, ± 15% depois.';

export function statusWord(status: PaceStatus): string {
  return { on_track: 'no ritmo', attention: 'atenção', below: 'abaixo' }[status];
}

/** Share of the month's workdays that has passed, today included if it is one: 0 to 100. */
export function passedPercent({ workdays, workdays_left: left }: Pace): number {
  return workdays === 0 ? 100 : ((workdays - left) / workdays) * 100;
}

/** No day from Monday to Friday comes after this one in its month. */
function isLastWeekday(iso: string): boolean {
  const { year, month, day } = splitDay(iso);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  for (let later = day + 1; later <= last; later++) {
    const weekday = new Date(Date.UTC(year, month - 1, later)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return false;
  }
  return true;
}
