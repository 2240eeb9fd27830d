import { createContext, type ReactNode, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Id } from '../lib/long-ids.ts';
import { type CallDay, type CallOutcome, onDay, readCallDay, withOutcome } from '../wallet/calls.ts';

export type Calls = {
  readonly today: CallDay;
  /** @param outcome null removes the outcome */
  readonly record: (id: Id, outcome: CallOutcome | null) => void;
};

const CHANGED = 'metas:calls';
const NOBODYS: Calls = { today: { day: '', outcomes: {}, putOff: [] }, record: () => {} };
const CallsContext = createContext<Calls>(NOBODYS);

/**
 * The calls of a seller's day, kept on this device by seller and day. Other tabs of the same seller see them at once.
 *
 * @param day the business day, `YYYY-MM-DD`; null: not known yet
 */
export function CallsOf(props: {
  readonly sellerId: Id | null;
  readonly day: string | null;
  readonly children: ReactNode;
}) {
  const { sellerId, day, children } = props;
  const key = `metas.calls.${sellerId}`;
  const text = useSyncExternalStore(subscribe, () => window.localStorage.getItem(key));
  const today = useMemo(() => (day === null ? NOBODYS.today : onDay(readCallDay(text), day)), [text, day]);
  const record = useCallback(
    (id: Id, outcome: CallOutcome | null) => {
      if (day === null) return;
      const before = onDay(readCallDay(window.localStorage.getItem(key)), day);
      window.localStorage.setItem(key, JSON.stringify(withOutcome(before, id, outcome)));
      window.dispatchEvent(new Event(CHANGED));
    },
    [key, day],
  );
  const calls = useMemo(() => ({ today, record }), [today, record]);
  return <CallsContext value={calls}>{children}</CallsContext>;
}

export function useCalls(): Calls {
  return use(CallsContext);
}

/** `storage` reports changes of other tabs only, CHANGED those of this tab. */
function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(CHANGED, listener);
  };
}
