import type { Id } from '../lib/long-ids.ts';

/** How a call ended. */
export const OUTCOMES = ['spoke', 'no_answer', 'tomorrow'] as const;
export type CallOutcome = (typeof OUTCOMES)[number];

/** A seller's calls of one day, on this device: ids and outcomes, no names and no phones. */
export type CallDay = {
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly outcomes: Readonly<Record<Id, CallOutcome>>;
  /** Who was put off until this day. */
  readonly putOff: readonly Id[];
};

/** How many calls make a day's work. */
export const CALLS_A_DAY = 20;

/** What is written on the device becomes this day's: yesterday's calls are over, what was put off is due. */
export function onDay(stored: CallDay | null, day: string): CallDay {
  if (stored === null || stored.day > day) return { day, outcomes: {}, putOff: [] };
  if (stored.day === day) return stored;
  const putOff = Object.entries(stored.outcomes).flatMap(([id, outcome]) => (outcome === 'tomorrow' ? [id] : []));
  // Who was due and was not reached is still due; on a Monday Friday's are.
  const stillDue = stored.putOff.filter((id) => stored.outcomes[id] === undefined);
  return { day, outcomes: {}, putOff: [...new Set([...putOff, ...stillDue])] };
}

/** @param outcome null takes it back */
export function withOutcome(calls: CallDay, id: Id, outcome: CallOutcome | null): CallDay {
  const { [id]: _, ...others } = calls.outcomes;
  return { ...calls, outcomes: outcome === null ? others : { ...others, [id]: outcome } };
}

export function doneCount(calls: CallDay): number {
  return Object.keys(calls.outcomes).length;
}

/** Who was called today goes to the end of the page, in the same order; nobody goes away. */
export function doneLast<Row extends { readonly customer_id: Id }>(rows: readonly Row[], calls: CallDay): Row[] {
  const isDone = (row: Row) => calls.outcomes[row.customer_id] !== undefined;
  return [...rows.filter((row) => !isDone(row)), ...rows.filter(isDone)];
}

export function readCallDay(text: string | null): CallDay | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<CallDay> | null;
    if (typeof value?.day !== 'string' || typeof value.outcomes !== 'object' || !Array.isArray(value.putOff))
      return null;
    return value as CallDay;
  } catch {
    return null; // written by something else: as if there were nothing
  }
}

const WORDS: Readonly<Record<CallOutcome, string>> = {
  spoke: 'Falei',
  no_answer: 'Não atendeu',
  tomorrow: 'Ligar amanhã',
};

export function outcomeWord(outcome: CallOutcome): string {
  return WORDS[outcome];
}
