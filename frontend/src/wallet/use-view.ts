import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { changed, parseView, toSearch, type View } from './view.ts';

/** Sent to every reader of the address when this page changes it; browsers report only Back and Forward. */
const CHANGED = 'metas:address';

export type ChangeView = (change: Partial<View>, how?: 'push' | 'replace') => void;

/** Only the address stores filters, order and page. */
export function useView(): readonly [View, ChangeView] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const view = useMemo(() => parseView(search), [search]);
  const change = useCallback<ChangeView>((patch, how = 'push') => {
    const address = addressOf(patch);
    if (address === window.location.pathname + window.location.search) return;
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [view, change];
}

/** The address after a change, for a link. */
export function addressOf(change: Partial<View>): string {
  return window.location.pathname + toSearch(changed(parseView(window.location.search), change));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}
