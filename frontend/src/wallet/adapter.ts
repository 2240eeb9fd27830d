import { ContractError } from '../api/errors.ts';
import type { CustomerDetail as RawDetail, Team as RawTeam, SellerGoals, Sellers } from '../api/goals-schema.ts';
import { type Id, readCustomerId, readId } from '../lib/long-ids.ts';
import type { Customer, CustomerDetail, SellerList, Summary, Team, TeamSeller, TeamTotals, Wallet } from './wallet.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The one place that knows that a year is part of some names on the wire (`goal_2026`, `sold_2026`, `sales_2025`).
 *
 * @param asked the seller whose wallet it must be
 * @throws ContractError naming the field that is missing or not a number: no figure is better than a
 *     figure of another year or seller
 */
export function toWallet(answer: SellerGoals, asked: Id): Wallet {
  const { year } = answer;
  if (!Number.isInteger(year)) throw new ContractError('year: not a whole number');
  const sellerId = idOf(answer.seller_id, 'seller_id');
  if (sellerId !== asked) throw new ContractError('seller_id: not the one that was asked for');
  if (typeof answer.summary !== 'object' || answer.summary === null) throw new ContractError('summary: missing');
  if (!Array.isArray(answer.data)) throw new ContractError('data: not a list');
  return {
    ...answer,
    seller_id: sellerId,
    summary: withYearFigures(answer.summary, year, 'summary') as Summary,
    data: answer.data.map((row, index) => {
      const where = `data[${index}]`;
      const figures = withYearFigures(row, year, where);
      return { ...figures, customer_id: customerIdOf(row.customer_id, where) } as Customer;
    }),
  };
}

/** @throws ContractError if it is not the requested customer or wallet */
export function toCustomerDetail(answer: RawDetail, sellerId: Id, customerId: Id): CustomerDetail {
  const { year, customer } = answer;
  if (idOf(answer.seller_id, 'seller_id') !== sellerId) throw new ContractError('seller_id: not the one asked for');
  if (typeof customer !== 'object' || customer === null) throw new ContractError('customer: missing');
  const id = customerIdOf(customer.customer_id, 'customer');
  if (id !== customerId) throw new ContractError('customer.customer_id: not the one that was asked for');
  if (!Array.isArray(answer.months) || answer.months.length !== 24) throw new ContractError('months: not 24');
  return {
    ...answer,
    seller_id: sellerId,
    customer: { ...withYearFigures(customer, year, 'customer'), customer_id: id } as Customer,
  };
}

/** @throws ContractError if a seller's id is not exact, or a figure is of another year */
export function toTeam(answer: RawTeam): Team {
  const { year } = answer;
  if (!Array.isArray(answer.sellers)) throw new ContractError('sellers: not a list');
  return {
    ...answer,
    sellers: answer.sellers.map((seller, index) => {
      const where = `sellers[${index}]`;
      const figures = withYearFigures(seller, year, where);
      return { ...figures, seller_id: idOf(seller.seller_id, `${where}.seller_id`) } as TeamSeller;
    }),
    totals: withYearFigures(answer.totals, year, 'totals') as TeamTotals,
    unavailable: answer.unavailable.map((seller, index) => ({
      ...seller,
      seller_id: idOf(seller.seller_id, `unavailable[${index}].seller_id`),
    })),
  };
}

/** @throws ContractError if a seller's id is not exact */
export function toSellers(answer: Sellers): SellerList {
  if (!Array.isArray(answer.sellers)) throw new ContractError('sellers: not a list');
  return {
    year: answer.year,
    years: answer.years,
    sellers: answer.sellers.map((seller, index) => ({
      seller_id: idOf(seller.seller_id, `sellers[${index}].seller_id`),
      seller_name: seller.seller_name,
      customers: seller.customers,
    })),
  };
}

function idOf(value: unknown, where: string): Id {
  const id = readId(value);
  if (id === null) throw new ContractError(`${where}: not an id`);
  return id;
}

function customerIdOf(value: unknown, where: string): Id {
  const id = readCustomerId(value);
  if (id === null) throw new ContractError(`${where}.customer_id: not an id`);
  return id;
}

function withYearFigures(fields: object, year: number, where: string): Fields {
  const names = {
    [`goal_${year}`]: 'goal',
    [`sold_${year}`]: 'sold',
    [`sales_${year - 1}`]: 'sales_previous_year',
  };
  const renamed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const stays = names[name];
    if (stays === undefined && /^(goal|sold|sales)_\d+$/.test(name)) {
      throw new ContractError(`${where}.${name}: not a figure of ${year}`);
    }
    if (stays !== undefined && !Number.isFinite(value)) throw new ContractError(`${where}.${name}: not a number`);
    renamed[stays ?? name] = value;
  }
  for (const [name, stays] of Object.entries(names)) {
    if (!(stays in renamed)) throw new ContractError(`${where}.${name}: missing`);
  }
  return renamed;
}
