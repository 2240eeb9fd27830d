// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateTypes, TARGET } from '../../scripts/generate-types.mjs';
import { toWallet } from '../wallet/adapter.ts';
import { orderBy, SORT_COLUMNS } from '../wallet/view.ts';

const api = parse(readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8'));

describe('the contract in openapi.yaml', () => {
  it('is what the committed types were generated from (npm run generate)', async () => {
    expect(readFileSync(TARGET, 'utf8')).toBe(await generateTypes());
  });

  it('has examples that the page can read', () => {
    const { Wallet, WithoutGoals } = api.components.examples;
    expect(toWallet(Wallet.value, '42').summary.goal).toBe(10000);
    expect(toWallet(WithoutGoals.value, '42').data).toEqual([]);
  });

  it('knows every order that the page can ask for', () => {
    const known: string[] = api.components.parameters.OrderBy.schema.enum;
    const asked = SORT_COLUMNS.flatMap((column) => [true, false].map((descending) => orderBy({ column, descending })));
    expect(asked.filter((order) => !known.includes(order))).toEqual([]);
  });
});
