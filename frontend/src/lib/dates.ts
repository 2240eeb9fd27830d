/** Calendar days as the API writes them, `YYYY-MM-DD`. They are split, never parsed, so no time zone changes them. */

export type Day = { readonly year: number; readonly month: number; readonly day: number };

export function splitDay(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) throw new TypeError(`not a day: ${iso}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** `14/01/2026` */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/** `14/01` */
export function formatDayMonth(iso: string): string {
  return formatDay(iso).slice(0, 5);
}

/** Whole days from one calendar day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(splitDay(to)) - dayNumber(splitDay(from));
}

function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** How long ago, in everyday words: `hoje`, `ontem`, `há 6 dias`, `há 5 meses`. */
export function sinceDay(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'hoje';
  if (days === 1) return 'ontem';
  if (days === -1) return 'amanhã';
  if (days < 0) return `em ${-days} dias`;
  if (days <= 90) return `há ${days} dias`;
  // Whole months: 91 days are three months, 354 days are not yet twelve.
  const months = Math.floor((days + 1) / 30.44);
  if (months < 24) return `há ${months} meses`;
  return `há ${Math.max(2, Math.floor(days / 365.25))} anos`;
}

const clock = new Intl.DateTimeFormat('pt-BR', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'America/Sao_Paulo',
});

const calendar = new Intl.DateTimeFormat('pt-BR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'America/Sao_Paulo',
});

/**
 * `14:32`, or `14:32 de 20/01/2026` on any other day, in business time.
 *
 * @param epochMs milliseconds since 1970
 * @param nowMs the same, of now
 */
export function formatClock(epochMs: number, nowMs: number): string {
  const day = calendar.format(epochMs);
  return day === calendar.format(nowMs) ? clock.format(epochMs) : `${clock.format(epochMs)} de ${day}`;
}

/** The day in São Paulo, `YYYY-MM-DD`. @param epochMs milliseconds since 1970 */
export function businessDay(epochMs: number): string {
  return calendar.format(epochMs).split('/').toReversed().join('-');
}
