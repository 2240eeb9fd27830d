import type { Call as RawCall, Pace as RawPace, Views as RawViews } from '../api/goals-schema.ts';

/** Why a customer is called or not; the API's own codes. */
export const REASONS = [
  'never',
  'bought_due',
  'bought',
  'scheduled',
  'returned',
  'dormant',
  'early',
  'soon',
  'due',
  'late',
  'slipping',
  'silent',
  'few',
  'cooling',
  'rare',
] as const satisfies readonly RawCall['reason'][];
export type Reason = Call['reason'];

/** The decision for a customer in the running month. */
export type Call = Readonly<RawCall>;

/** Lists that the API filters, in the order in which the page offers them. */
export const LIST_VIEWS = [
  'call',
  'not_bought',
  'late',
  'at_risk',
  'restock',
  'goal_met',
  'no_phone',
  'inactive',
  'all',
] as const satisfies readonly (keyof RawViews)[];
export type ListView = keyof RawViews;

/** The number of customers in each list. */
export type Views = Readonly<RawViews>;

/** The running month of a wallet against its goal; money in reais. */
export type Pace = Readonly<RawPace>;
export type PaceStatus = NonNullable<Pace['status']>;

/** The urgency of a reason, which decides its colour. */
export type Tone = 'late' | 'act' | 'risk' | 'cold' | 'good' | 'quiet';

export function toneOf(reason: Reason): Tone {
  return TONES[reason];
}

const TONES: Readonly<Record<Reason, Tone>> = {
  never: 'quiet',
  bought_due: 'act',
  bought: 'good',
  scheduled: 'quiet',
  returned: 'quiet',
  dormant: 'quiet',
  early: 'cold',
  soon: 'act',
  due: 'act',
  late: 'late',
  slipping: 'risk',
  silent: 'risk',
  few: 'cold',
  cooling: 'cold',
  rare: 'cold',
};

/** Whether a call is recommended: the reasons with a weight above zero. */
export function isWorthACall(reason: Reason): boolean {
  return WORTH_A_CALL.has(reason);
}

const WORTH_A_CALL: ReadonlySet<Reason> = new Set([
  'early',
  'soon',
  'due',
  'late',
  'slipping',
  'silent',
  'few',
  'cooling',
  'rare',
]);
