import { useCallback, useEffect, useRef } from 'react';
import { countCustomers } from '../../lib/format.ts';
import { useFrame } from '../../ui/frame.tsx';
import { listViewLabel } from '../../wallet/list-view-words.ts';
import type { View } from '../../wallet/view.ts';
import { rangeWords, sortWords } from '../../wallet/words.ts';
import { pageParameters } from './api/get-goals.ts';
import type { Frame } from './steady-order.ts';

/** What the user changed: the page, the number of customers on a page, or the order. */
export type ListChange = 'page' | 'page-size' | 'sort';

type PendingChange = {
  readonly change: ListChange;
  /** The page that the change asks for; no other page completes the change. */
  readonly pageKey: string;
  /** The element that had the focus. */
  readonly from: Element | null;
};

/**
 * Announces once that the list which the user asked for is shown. After a change of page it also puts the focus on
 * the table's caption, unless the user has moved the focus meanwhile. Background updates announce nothing.
 */
export function useArrival(frame: Frame | null, outdated: boolean, view: View) {
  const { announce } = useFrame();
  const captionRef = useRef<HTMLTableCaptionElement>(null);
  const pending = useRef<PendingChange | null>(null);
  const pageKey = frame?.pageKey ?? null;
  const asked = frame?.asked;
  // The very first answer is not announced here: the code that announces a wallet does it.
  const announced = useRef(pageKey);
  const expect = useCallback((change: ListChange, wanted: View) => {
    pending.current = { change, pageKey: JSON.stringify(pageParameters(wanted)), from: document.activeElement };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` changes when the newest order is shown
  useEffect(() => {
    if (outdated || frame === null) return;
    const first = announced.current === null;
    const completed = pending.current?.pageKey === pageKey ? pending.current : null;
    pending.current = null;
    if (announced.current === pageKey && completed === null) return;
    announced.current = pageKey;
    if (first && completed === null) return;
    announce(arrivalWords(completed?.change, frame, view));
    if (completed?.change === 'page' && isFocusAt(completed.from)) focusOnce(captionRef.current);
  }, [outdated, pageKey, asked, frame, view, announce]);

  return { expect, captionRef };
}

/** The pressed button may be gone from the page, or it never took the focus. */
function isFocusAt(element: Element | null): boolean {
  return document.activeElement === element || document.activeElement === document.body;
}

/** The caption is focusable only while it has the focus, because a caption must not be a tab stop. */
function focusOnce(caption: HTMLElement | null): void {
  if (caption === null) return;
  caption.tabIndex = -1;
  caption.focus();
  caption.addEventListener('blur', () => caption.removeAttribute('tabindex'), { once: true });
}

function arrivalWords(change: ListChange | undefined, frame: Frame, view: View): string {
  const { data, pagination, year } = frame.answer.wallet;
  if (change === 'page' || change === 'page-size') return rangeWords(pagination.offset, data.length, pagination.total);
  if (change === 'sort') return sortWords(view.sort, year);
  if (pagination.total === 0) return 'Nenhum cliente encontrado';
  return view.list === 'all'
    ? countCustomers(pagination.total)
    : `${listViewLabel(view.list)}: ${countCustomers(pagination.total)}`;
}
