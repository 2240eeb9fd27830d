import type { Id } from '../lib/long-ids.ts';

/** The outcome of a call. */
export const OUTCOMES = ['spoke', 'no_answer', 'tomorrow'] as const;
export type CallOutcome = (typeof OUTCOMES)[number];

/** A seller's calls of one day, on this device: ids and outcomes, no names and no phones. */
export type CallDay = {
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly outcomes: Readonly<Record<Id, CallOutcome>>;
  /** Customers whose call was put off until this day. */
  readonly putOff: readonly Id[];
};

/** The number of calls of a working day. */
export const CALLS_A_DAY = 20;

/** Converts the stored calls to this day: yesterday's calls are dropped, and calls that were put off are due. */
export function onDay(stored: CallDay | null, day: string): CallDay {
  if (stored === null || stored.day > day) return { day, outcomes: {}, putOff: [] };
  if (stored.day === day) return stored;
  const putOff = Object.entries(stored.outcomes).flatMap(([id, outcome]) => (outcome === 'tomorrow' ? [id] : []));
  // A customer who was due and was not reached is still due; on Monday, those of Friday.
  const stillDue = stored.putOff.filter((id) => stored.outcomes[id] === undefined);
  return { day, outcomes: {}, putOff: [...new Set([...putOff, ...stillDue])] };
}

/** @param outcome null removes the outcome */
export function withOutcome(calls: CallDay, id: Id, outcome: CallOutcome | null): CallDay {
  const { [id]: _, ...others } = calls.outcomes;
  return { ...calls, outcomes: outcome === null ? others : { ...others, [id]: outcome } };
}

export function doneCount(calls: CallDay): number {
  return Object.keys(calls.outcomes).length;
}

/** Moves customers who were called today to the end of the page, in the same order; no one is removed. */
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
    return null; // unknown content counts as empty
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
