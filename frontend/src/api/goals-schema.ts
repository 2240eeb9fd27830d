/* Generated from openapi.yaml by `npm run generate`. Do not edit. */

/**
 * The seller's name; null where none is known.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "SellerName".
 */
export type SellerName = string | null;
/**
 * Goal less sold; negative when the goal is beaten.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Gap".
 */
export type Gap = number;
/**
 * Sold as a percentage of the goal; null when the goal is 0.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Achievement".
 */
export type Achievement = number | null;
/**
 * Reais, two decimals.
 *
 * This interface was referenced by `Summary`'s JSON-Schema definition
 * via the `patternProperty` "^goal_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `Summary`'s JSON-Schema definition
 * via the `patternProperty` "^sold_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `Summary`'s JSON-Schema definition
 * via the `patternProperty` "^sales_(1999|20[0-9]{2})$".
 *
 * This interface was referenced by `Customer`'s JSON-Schema definition
 * via the `patternProperty` "^goal_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `Customer`'s JSON-Schema definition
 * via the `patternProperty` "^sold_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `Customer`'s JSON-Schema definition
 * via the `patternProperty` "^sales_(1999|20[0-9]{2})$".
 *
 * This interface was referenced by `TeamSeller`'s JSON-Schema definition
 * via the `patternProperty` "^goal_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `TeamSeller`'s JSON-Schema definition
 * via the `patternProperty` "^sold_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `TeamSeller`'s JSON-Schema definition
 * via the `patternProperty` "^sales_(1999|20[0-9]{2})$".
 *
 * This interface was referenced by `TeamTotals`'s JSON-Schema definition
 * via the `patternProperty` "^goal_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `TeamTotals`'s JSON-Schema definition
 * via the `patternProperty` "^sold_(20[0-9]{2}|2100)$".
 *
 * This interface was referenced by `TeamTotals`'s JSON-Schema definition
 * via the `patternProperty` "^sales_(1999|20[0-9]{2})$".
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Money".
 *
 * This interface was referenced by `Seller`'s JSON-Schema definition
 * via the `patternProperty` "^goal_(20[0-9]{2}|2100)$".
 */
export type Money = number;
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "LayerStatus".
 */
export type LayerStatus = 'HIT' | 'MISS' | 'REFRESH' | 'STALE' | 'BYPASS';

export interface Schemas {}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "SellerGoals".
 */
export interface SellerGoals {
  seller_id: number;
  seller_name: SellerName;
  year: number;
  month: number;
  /**
   * The class asked for; null for all classes.
   */
  classification: 'A' | 'B' | 'C' | null;
  /**
   * The business day of the answer.
   */
  today: string;
  summary: Summary;
  /**
   * @maxItems 1000
   */
  data: Customer[];
  pagination: Pagination;
  layers: Layers;
}
/**
 * Totals of the wallet, or of one class of it. Page, view and search do not change them. In
 * addition to the fields listed here: `goal_{year}`, `sold_{year}` and `sales_{year-1}`.
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Summary".
 */
export interface Summary {
  /**
   * Null outside the running month.
   */
  views: Views | null;
  /**
   * Null outside the running month.
   */
  pace: Pace | null;
  customers: number;
  gap: Gap;
  achievement_pct: Achievement;
  /**
   * Customers who bought in the month.
   */
  active_customers_month: number;
  /**
   * Active customers as a share of all; 0 without customers.
   */
  penetration_month_pct: number;
  total_sold_month: Money;
  /**
   * Sales of each month of the year, January first.
   *
   * @minItems 12
   * @maxItems 12
   */
  sold_by_month: Money[];
  [k: string]: Money | Views | null | Pace | Achievement | Money[];
}
/**
 * The number of customers in each `view`. The search does not change it.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Views".
 */
export interface Views {
  call: number;
  no_phone: number;
  not_bought: number;
  late: number;
  at_risk: number;
  restock: number;
  goal_met: number;
  inactive: number;
  all: number;
}
/**
 * What must still be sold in the running month, and the projections.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Pace".
 */
export interface Pace {
  /**
   * Workdays of the month, Monday to Friday less the holidays, as configured.
   */
  workdays: number;
  /**
   * Workdays from today on; today counts if it is a workday.
   */
  workdays_left: number;
  /**
   * What must be sold this month to reach the year's goal, with an equal share for each month left.
   */
  required_month: number;
  /**
   * `required_month` less what is sold in the month, not below 0.
   */
  missing_month: number;
  /**
   * `missing_month` for each workday left, rounded up; null when none is left.
   */
  required_per_workday: number | null;
  /**
   * Estimate of the sales of the whole month.
   */
  projected_month: number;
  /**
   * Estimate of the sales of the whole year.
   */
  projected_year: number;
  /**
   * `projected_month` as a share of `required_month`: at least 100 %, at least 80 %, or
   * below. Null before one workday has passed, or without a goal.
   *
   */
  status: 'on_track' | 'attention' | 'below' | null;
}
/**
 * A customer of the wallet. In addition to the fields listed here: `goal_{year}` (0.00 without
 * a goal), `sold_{year}` (all sales dated in the year) and `sales_{year-1}` (all sales of the
 * year before).
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Customer".
 */
export interface Customer {
  /**
   * What must be sold this month to reach the customer's goal; null outside the running month.
   */
  required_month: number | null;
  /**
   * The month's required amount less what is sold in the month, not below 0; null outside the running month.
   */
  missing_month: number | null;
  /**
   * Null outside the running month.
   */
  call: Call | null;
  /**
   * The customer's id in the ERP, any 64-bit integer, including 0 and negative numbers.
   */
  customer_id: number;
  customer_name: string;
  /**
   * E.164, or null. A nationwide number such as 0800 has the form `+558001234567`.
   */
  phone: string | null;
  city: string;
  state: string;
  classification: 'A' | 'B' | 'C';
  gap: Gap;
  achievement_pct: Achievement;
  /**
   * The day of the latest sale above zero in any year; null if there is none.
   */
  last_purchase_date: string | null;
  sold_month: Money;
  /**
   * Whether `sold_month` is above zero.
   */
  is_active_month: boolean;
  [k: string]: Money | null | Call | string | 'A' | 'B' | 'C' | Achievement | boolean;
}
/**
 * Why to call this customer now, or why not, in the running month.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Call".
 */
export interface Call {
  /**
   * The first that holds. "Rhythm": three or more days of purchase in the 12 closed months; the usual interval
   * is their mean. "Silent": days since the latest purchase.
   * - `never`: no purchase ever
   * - `bought_due`: bought this month, and silent for the usual interval or longer
   * - `bought`: bought this month
   * - `scheduled`: the latest purchase is dated after today
   * - `returned`: bought this month, and returned as much or more
   * - `dormant`: nothing bought in the 12 closed months, returns deducted
   * - `early`, `soon`, `due`, `late`, `slipping`, `silent`: with a rhythm; silent for less than 0.5, less than
   *   1, less than 1.5, up to 3, up to 6, and more than 6 usual intervals
   * - `few`, `cooling`, `rare`: without a rhythm; silent for up to 90, up to 180, and more than 180 days
   *
   */
  reason:
    | 'never'
    | 'bought_due'
    | 'bought'
    | 'scheduled'
    | 'returned'
    | 'dormant'
    | 'early'
    | 'soon'
    | 'due'
    | 'late'
    | 'slipping'
    | 'silent'
    | 'few'
    | 'cooling'
    | 'rare';
  /**
   * Null if the customer never bought, or if the latest purchase is dated in the future.
   */
  days_since_last_purchase: number | null;
  /**
   * Mean days between purchases in the 12 closed months; null with fewer than three days of purchase.
   */
  purchase_interval_days: number | null;
  /**
   * Distinct days with a sale above zero in the 12 closed months.
   */
  purchases_12m: number;
  /**
   * A twelfth of the sales of the 12 closed months; 0 if the returns are higher.
   */
  average_month: number;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Pagination".
 */
export interface Pagination {
  limit: number;
  offset: number;
  /**
   * Customers that match, on all pages.
   */
  total: number;
  /**
   * Changes when the matching customers or their order change.
   */
  order_version: string;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Layers".
 */
export interface Layers {
  static: Layer;
  annual: Layer;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Layer".
 */
export interface Layer {
  /**
   * The time when it was read from MySQL, in UTC.
   */
  loaded_at: string;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "CustomerDetail".
 */
export interface CustomerDetail {
  seller_id: number;
  seller_name: SellerName;
  /**
   * The running year.
   */
  year: number;
  /**
   * The running month.
   */
  month: number;
  today: string;
  customer: Customer;
  /**
   * 24 months, oldest first; the running month is the last one.
   *
   * @minItems 24
   * @maxItems 24
   */
  months: {
    month: string;
    total: Money;
  }[];
  /**
   * The latest 20 sales, latest first; a return is negative. Sales dated after today come first.
   *
   * @maxItems 20
   */
  purchases: {
    date: string;
    amount: Money;
  }[];
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Team".
 */
export interface Team {
  year: number;
  month: number;
  /**
   * The class asked for; null for all classes.
   */
  classification: 'A' | 'B' | 'C' | null;
  today: string;
  sellers: TeamSeller[];
  totals: TeamTotals;
  /**
   * Sellers whose wallet could not be read; no total includes them.
   */
  unavailable: {
    seller_id: number;
    seller_name: SellerName;
  }[];
  /**
   * Whether every seller of the year is in `sellers`.
   */
  complete: boolean;
}
/**
 * The summary of a seller's wallet, with figures for managers. In addition to the fields
 * listed here: `goal_{year}`, `sold_{year}` and `sales_{year-1}`.
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "TeamSeller".
 */
export interface TeamSeller {
  seller_id: number;
  seller_name: SellerName;
  customers: number;
  gap: Gap;
  achievement_pct: Achievement;
  active_customers_month: number;
  penetration_month_pct: number;
  total_sold_month: Money;
  /**
   * @minItems 12
   * @maxItems 12
   */
  sold_by_month: Money[];
  /**
   * Null outside the running month.
   */
  views: Views | null;
  /**
   * Null outside the running month.
   */
  pace: Pace | null;
  /**
   * `required_month` less `projected_month`, not below 0; null outside the running month.
   */
  shortfall: number | null;
  /**
   * The usual monthly sales of the customers with reason `due` or `late`; null outside the running month.
   */
  to_fetch: number | null;
  /**
   * Share of the team's sales of the month; null if the team sold nothing.
   */
  share_pct: number | null;
  [k: string]: Money | SellerName | Achievement | Money[] | Views | null | Pace;
}
/**
 * The sums of `sellers`. Percentages and `pace` are calculated from these sums;
 * `projected_month` and `projected_year` are the sums of the sellers' projections.
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "TeamTotals".
 */
export interface TeamTotals {
  customers: number;
  gap: Gap;
  achievement_pct: Achievement;
  active_customers_month: number;
  penetration_month_pct: number;
  total_sold_month: Money;
  /**
   * @minItems 12
   * @maxItems 12
   */
  sold_by_month: Money[];
  /**
   * Null outside the running month.
   */
  views: Views | null;
  /**
   * Null outside the running month.
   */
  pace: Pace | null;
  /**
   * `required_month` less `projected_month`, not below 0; null outside the running month.
   */
  shortfall: number | null;
  /**
   * The usual monthly sales of the customers with reason `due` or `late`; null outside the running month.
   */
  to_fetch: number | null;
  [k: string]: Money | Achievement | Money[] | Views | null | Pace;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Sellers".
 */
export interface Sellers {
  year: number;
  today: string;
  sellers: Seller[];
  /**
   * Every year that has goals, ascending.
   */
  years: number[];
}
/**
 * A seller. In addition to the fields listed here: `goal_{year}`, the sum of the goals.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Seller".
 */
export interface Seller {
  seller_id: number;
  seller_name: SellerName;
  customers: number;
  [k: string]: Money | SellerName;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  type:
    | 'urn:metas-por-cliente:problem:forbidden'
    | 'urn:metas-por-cliente:problem:not-found'
    | 'urn:metas-por-cliente:problem:method-not-allowed'
    | 'urn:metas-por-cliente:problem:not-acceptable'
    | 'urn:metas-por-cliente:problem:export-too-large'
    | 'urn:metas-por-cliente:problem:refresh-too-soon'
    | 'urn:metas-por-cliente:problem:internal-error'
    | 'urn:metas-por-cliente:problem:sales-unavailable';
  title: string;
  status: number;
  detail: string;
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "InvalidParametersProblem".
 */
export interface InvalidParametersProblem {
  type: 'urn:metas-por-cliente:problem:invalid-parameters';
  title: string;
  status: 400;
  detail: string;
  /**
   * @minItems 1
   */
  errors: {
    /**
     * The parameter's name, cut at 60 characters.
     */
    parameter: string;
    code:
      | 'unknown'
      | 'repeated'
      | 'malformed_encoding'
      | 'not_a_whole_number'
      | 'out_of_range'
      | 'not_allowed_value'
      | 'too_long'
      | 'not_with_csv';
    detail: string;
    [k: string]: unknown;
  }[];
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "GatewayMessage".
 */
export interface GatewayMessage {
  message: string;
  [k: string]: unknown;
}
