import type { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { ContractError } from '../../../api/errors.ts';
import type { SellerGoals } from '../../../api/goals-schema.ts';
import type { HttpClient, Parameters } from '../../../api/http.ts';
import { type Id, parseWithLongIds } from '../../../lib/long-ids.ts';
import { thisMoment } from '../../../lib/moment.ts';
import { toWallet } from '../../../wallet/adapter.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import { KEEPS_NOTHING } from '../../../wallet/kept-store.ts';
import { answerFrom, answersFor, type KeptWallet } from '../../../wallet/kept-wallet.ts';
import type { View } from '../../../wallet/view.ts';
import type { Summary, Wallet } from '../../../wallet/wallet.ts';
import type { Keeping } from '../extras.ts';
import { goalsPath, seenAnswers } from './get-goals.ts';

/** The API's limit for one request. */
const PAGE = 1_000;
/** A kept list that is older than this is read again. */
const RENEW_AFTER_MS = 600_000;
/** The delay, so that the figures on the screen come first. */
const IDLE_AFTER_MS = 3_000;

/** Reads the whole wallet of the running month, in the order of `call`, with the sums of each class. */
export async function downloadWallet(http: HttpClient, sellerId: Id, signal: AbortSignal): Promise<KeptWallet> {
  const read = (parameters: Parameters) => readPart(http, sellerId, parameters, signal);
  const first = await read({ order_by: 'call', limit: PAGE });
  const { wallet } = first;
  const rows = new Map(wallet.data.map((row) => [row.customer_id, row]));
  for (let offset = PAGE; offset < wallet.pagination.total; offset += PAGE) {
    const { data } = (await read({ order_by: 'call', limit: PAGE, offset })).wallet;
    for (const row of data) rows.set(row.customer_id, row);
  }
  // A customer whose place changes between two requests may be on both pages, or on neither.
  if (rows.size !== wallet.pagination.total) throw new ContractError('the list moved while it was read');
  const ofClass = {} as Record<'A' | 'B' | 'C', Summary>;
  for (const classification of ['A', 'B', 'C'] as const) {
    ofClass[classification] = (await read({ classification, limit: 1 })).wallet.summary;
  }
  return { ...first, wallet: { ...wallet, data: [...rows.values()] }, ofClass, keptAt: Date.now() };
}

async function readPart(http: HttpClient, sellerId: Id, parameters: Parameters, signal: AbortSignal) {
  const response = await http.get(goalsPath(sellerId), parameters, 'application/json', signal);
  const raw = parseWithLongIds(await response.text(), 'seller_id', 'customer_id') as SellerGoals;
  const date = Date.parse(response.headers.get('date') ?? '');
  const age = response.headers.get('x-data-age');
  return {
    wallet: toWallet(raw, sellerId),
    dataAgeSeconds: age !== null && /^\d+$/.test(age) ? Number(age) : null,
    answeredAt: Number.isNaN(date) ? Date.now() : date,
  };
}

/** Keeps the whole wallet of the running month while it is on the screen, when no other request is in progress. */
export function useKeeping(http: HttpClient, keeping: Keeping, sellerId: Id, answer: GoalsAnswer | undefined): void {
  const keep = useEffectEvent(async (signal: AbortSignal) => {
    const { store, owner } = keeping;
    const kept = await store.load(owner);
    const isRecent = kept?.wallet.seller_id === sellerId && Date.now() - kept.keptAt < RENEW_AFTER_MS;
    if (isRecent || document.visibilityState === 'hidden' || savesData()) return;
    await store.save(owner, await downloadWallet(http, sellerId, signal));
  });
  const isLive =
    keeping.store !== KEEPS_NOTHING && answer !== undefined && answer.kept !== true && isRunningMonth(answer.wallet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer triggers it
  useEffect(() => {
    if (!isLive) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      // If it can't be kept now, the next answer tries again; the figures on the screen are the server's in any case.
      keep(leaving.signal).catch(() => {});
    }, IDLE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [isLive, answer, sellerId]);
}

/** The month of `today`, the only month with lists. */
function isRunningMonth({ summary }: Wallet): boolean {
  return summary.views !== null;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** What the device has for that view, or null. */
export async function answerKept(
  client: ReturnType<typeof useQueryClient>,
  { store, owner }: Keeping,
  sellerId: Id,
  view: View,
): Promise<GoalsAnswer | null> {
  const kept = await store.load(owner).catch(() => null);
  if (kept === null || !answersFor(kept, sellerId, view)) return null;
  const newer = seenAnswers(client, sellerId).filter(
    (answer) => answer.kept !== true && answer.answeredAt >= kept.answeredAt && isRunningMonth(answer.wallet),
  );
  return answerFrom(kept, view, newer, thisMoment());
}
