import { ContractError } from '../../../api/errors.ts';
import type { SellerGoals } from '../../../api/goals-schema.ts';
import type { Customer, Summary, Wallet } from '../wallet.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The one place that knows that a year is part of some names on the wire (`goal_2026`, `sold_2026`, `sales_2025`).
 *
 * @throws ContractError naming the field that is missing or no number: better no figure than one of another year
 */
export function toWallet(answer: SellerGoals): Wallet {
  const { year } = answer;
  if (!Number.isInteger(year)) throw new ContractError('year: not a whole number');
  if (typeof answer.summary !== 'object' || answer.summary === null) throw new ContractError('summary: missing');
  if (!Array.isArray(answer.data)) throw new ContractError('data: not a list');
  return {
    ...answer,
    summary: withYearFigures(answer.summary, year, 'summary') as Summary,
    data: answer.data.map((row, index) => withYearFigures(row, year, `data[${index}]`) as Customer),
  };
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
