import type { Page } from '@playwright/test';

/** What a user sees of a customer: the text of each cell by the column's class, and the hover text under "full …". */
export type ScreenRow = Readonly<Record<string, string>>;

export async function readRows(page: Page): Promise<ScreenRow[]> {
  return page.locator('table.wallet tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      Object.fromEntries(
        [...row.children].flatMap((cell) => {
          const name = cell.className.replace('c-', '');
          const words = (text: string | null | undefined) => (text ?? '').replace(/\u00a0/g, ' ').trim();
          const title = words(cell.querySelector('[title]')?.getAttribute('title'));
          return [
            [name, words(cell.textContent)],
            [`full ${name}`, title],
          ];
        }),
      ),
    ),
  );
}

/** The text of a card by its label. */
export async function readCards(page: Page): Promise<Map<string, string>> {
  const pairs = await page
    .locator('.cards > div')
    .evaluateAll((cards) =>
      cards.map((card): [string, string] => [
        card.querySelector('dt')?.textContent ?? '',
        (card.querySelector('dd')?.textContent ?? '').replace(/\u00a0/g, ' ').trim(),
      ]),
    );
  return new Map(pairs);
}

/** Money without cents, as in a column; half a real is rounded away from zero. @param reais two decimals */
export function brazilianAmount(reais: number): string {
  const cents = Math.round(Math.abs(reais) * 100);
  const whole = Math.floor((cents + 50) / 100);
  return `${reais < 0 && whole > 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}

/** Formats money in the Brazilian way, digit by digit, without the page's own formatter. @param reais two decimals */
export function brazilianMoney(reais: number): string {
  const cents = Math.round(Math.abs(reais) * 100);
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = reais < 0 && cents > 0 ? '-' : '';
  return `${sign}R$ ${whole},${String(cents % 100).padStart(2, '0')}`;
}

export function brazilianPercent(percent: number): string {
  const [whole = '0', decimals = ''] = Math.abs(percent).toFixed(2).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (decimals === '00' ? '' : `,${decimals}`);
  return `${percent < 0 && digits !== '0' ? '-' : ''}${digits}%`;
}
