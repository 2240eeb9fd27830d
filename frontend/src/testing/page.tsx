import { act, fireEvent, render, screen } from '@testing-library/react';
import { vi } from 'vitest';
import { App } from '../app/app.tsx';
import { boot } from '../app/boot.ts';
// Files of their own are read before: reading takes no turn of the event loop.
import '../features/customer-sheet/customer-sheet.tsx';
import '../features/team/team-page.tsx';
// Loaded already when the page asks for them: no test waits for a module.
import '../features/goals/components/all-figures.tsx';
import '../features/session/sign-in-page.tsx';

/** Time stands still unless a test moves it; network events within the process still happen. */
export function stopClock(): void {
  vi.useFakeTimers({ now: new Date('2026-01-20T17:32:00Z') });
}

/** The phone sleeps: the wall clock runs on, but the monotonic clock and all timers stop. */
export function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** Lets answers arrive and time pass. The steps are small, so that the work of a timer ends before the next timer. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; ; left -= 500) {
    await act(() => vi.advanceTimersByTimeAsync(Math.max(0, Math.min(left, 500))));
    await settle();
    if (left <= 500) return;
  }
}

/** Runs everything that waits for the event loop: real turns, but no time passes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await act(async () => {
      await new Promise<void>((resolve) => realImmediate(() => resolve()));
      await vi.advanceTimersByTimeAsync(0);
    });
  }
}

const realImmediate = globalThis.setImmediate;

/** The whole wallet by gap, with any reason. */
export const EVERYONE = '?view=all&order_by=-gap';

/** Opens the page at an address, in a tab that already has a user. */
export async function openPage(search = '', user: object = { seller_id: 42 }): Promise<void> {
  window.history.replaceState(null, '', `/metas-por-cliente${search}`);
  window.sessionStorage.setItem('metas.local-user', JSON.stringify(user));
  await openAsStranger(search);
}

export async function openAsStranger(search = ''): Promise<void> {
  window.history.replaceState(null, '', `/metas-por-cliente${search}`);
  const booting = boot();
  await act(async () => {
    render(<App booting={booting} />);
  });
  await settle();
}

export function alertText(): string {
  return screen.getByRole('alert').textContent ?? '';
}

export function statusText(): string {
  return screen.getByRole('status').textContent?.trim() ?? '';
}

export function customerNames(): string[] {
  return screen
    .getAllByRole('rowheader')
    .flatMap((header) => (header.closest('.wallet') ? [header.textContent ?? ''] : []));
}

/** Opens all figures and the chart. */
export async function openFigures(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Ver todos os números' }));
  await settle();
}
