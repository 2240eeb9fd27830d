/** Why someone is called, or is not; the API's own codes. */
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
] as const;
export type Reason = (typeof REASONS)[number];

/** What is known of a customer in the running month. */
export type Call = {
  readonly reason: Reason;
  /** Null: no purchase, or one in the future. */
  readonly days_since_last_purchase: number | null;
  /** Days from one purchase to the next; null without a rhythm. */
  readonly purchase_interval_days: number | null;
  /** Days with a purchase in the twelve closed months. */
  readonly purchases_12m: number;
  /** Reais. */
  readonly average_month: number;
};

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
] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** The running month of a wallet against its goal; money in reais. */
export type Pace = {
  readonly workdays: number;
  /** Today is one of them if it is a workday. */
  readonly workdays_left: number;
  readonly required_month: number;
  readonly missing_month: number;
  /** Null: no workday is left. */
  readonly required_per_workday: number | null;
  readonly projected_month: number;
  readonly projected_year: number;
  /** Null: before one workday has passed, or without a goal. */
  readonly status: PaceStatus | null;
};
export type PaceStatus = 'on_track' | 'attention' | 'below';

/** How urgent a reason is, and so its colour. The words say the same. */
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

/** Whether a call is worth it: the reasons with a weight above zero. */
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
