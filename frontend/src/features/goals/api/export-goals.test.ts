import { expect, it } from 'vitest';
import { fileName } from './export-goals.ts';

it('a download is named as the server says', () => {
  expect(fileName('attachment; filename="metas-por-cliente_vendedor-42_2026-01.csv"')).toBe(
    'metas-por-cliente_vendedor-42_2026-01.csv',
  );
});
