import type {
  Pagination,
  Customer as RawCustomer,
  CustomerDetail as RawDetail,
  Summary as RawSummary,
  Team as RawTeam,
  TeamSeller as RawTeamSeller,
  TeamTotals as RawTeamTotals,
  SellerGoals,
} from '../api/goals-schema.ts';
import type { Id } from '../lib/long-ids.ts';

/** The fields with a fixed name, without the index signatures of fields with a year. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** The figures that have the year in their name in the API, under fixed names. */
type YearFigures = {
  readonly goal: number;
  readonly sold: number;
  readonly sales_previous_year: number;
};

export type Customer = Readonly<Omit<Named<RawCustomer>, 'customer_id'>> & { readonly customer_id: Id } & YearFigures;
export type Summary = Readonly<Named<RawSummary>> & YearFigures;

/** One answer of the API, with names that do not depend on the year. Money in reais. */
export type Wallet = Readonly<Omit<Named<SellerGoals>, 'seller_id' | 'summary' | 'data' | 'pagination'>> & {
  readonly seller_id: Id;
  readonly summary: Summary;
  readonly data: readonly Customer[];
  readonly pagination: Readonly<Named<Pagination>>;
};

/** One customer with 24 months, the running month last, and the latest sales, latest first. */
export type CustomerDetail = Readonly<Omit<RawDetail, 'seller_id' | 'customer'>> & {
  readonly seller_id: Id;
  readonly customer: Customer;
};

export type TeamSeller = Readonly<Omit<Named<RawTeamSeller>, 'seller_id'>> & { readonly seller_id: Id } & YearFigures;
export type TeamTotals = Readonly<Named<RawTeamTotals>> & YearFigures;

/** All sellers of a year. */
export type Team = Readonly<Omit<RawTeam, 'sellers' | 'totals' | 'unavailable'>> & {
  readonly sellers: readonly TeamSeller[];
  readonly totals: TeamTotals;
  readonly unavailable: readonly { readonly seller_id: Id; readonly seller_name: string | null }[];
};

/** The sellers that have goals in a year, and the years that have goals at all. */
export type SellerList = {
  readonly year: number;
  readonly years: readonly number[];
  readonly sellers: readonly {
    readonly seller_id: Id;
    readonly seller_name: string | null;
    readonly customers: number;
  }[];
};

export type Classification = 'A' | 'B' | 'C';
