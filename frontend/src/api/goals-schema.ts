/* Generated from openapi.yaml by `npm run generate`. Do not edit. */

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
  year: number;
  month: number;
  /**
   * The class asked for; null for everyone.
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
 * Totals of the wallet, or of one class of it, whatever page or search. Beside the fields named
 * here: `goal_{year}`, `sold_{year}` and `sales_{year-1}`.
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Summary".
 */
export interface Summary {
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
  [k: string]: Money | Achievement | Money[];
}
/**
 * A customer of the wallet. Beside the fields named here: `goal_{year}` (0.00 without a goal),
 * `sold_{year}` (all sales dated in the year) and `sales_{year-1}` (all of the year before).
 *
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Customer".
 */
export interface Customer {
  customer_id: number;
  customer_name: string;
  /**
   * E.164, or null.
   */
  phone: string | null;
  city: string;
  state: string;
  classification: 'A' | 'B' | 'C';
  gap: Gap;
  achievement_pct: Achievement;
  /**
   * The latest sale above zero in any year; null if there never was one.
   */
  last_purchase_date: string | null;
  sold_month: Money;
  /**
   * Whether `sold_month` is above zero.
   */
  is_active_month: boolean;
  [k: string]: Money | string | null | 'A' | 'B' | 'C' | Achievement | boolean;
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
   * Changes when the matching customers or their order do.
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
   * When it was read from MySQL, UTC.
   */
  loaded_at: string;
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
 * A seller. Beside the fields named here: `goal_{year}`, the sum of the goals.
 *
 * This interface was referenced by `Schemas`'s JSON-Schema
 * via the `definition` "Seller".
 */
export interface Seller {
  seller_id: number;
  customers: number;
  [k: string]: Money;
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
     * The parameter's name as the service read it, cut at 60 characters.
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
