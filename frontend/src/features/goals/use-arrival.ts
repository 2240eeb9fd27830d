import { useCallback, useEffect, useRef } from 'react';
import { countCustomers } from '../../lib/format.ts';
import { useFrame } from '../../ui/frame.tsx';
import { listViewLabel } from '../../wallet/list-view-words.ts';
import type { View } from '../../wallet/view.ts';
import { rangeWords, sortWords } from '../../wallet/words.ts';
import { pageParameters } from './api/get-goals.ts';
import type { Frame } from './steady-order.ts';

/** What the user did: went to another page, chose how many customers one has, or in which order they stand. */
export type Deed = 'page' | 'page-size' | 'sort';

type Wish = {
  readonly deed: Deed;
  /** The page that it asks for; another one does not fulfil it. */
  readonly pageKey: string;
  /** Where the focus was. */
  readonly from: Element | null;
};

/**
 * When what the user asked for is there, says so once, and after a change of page puts the focus on the table's
 * caption, unless the user has taken it elsewhere meanwhile. Background updates say nothing.
 */
export function useArrival(frame: Frame | null, outdated: boolean, view: View) {
  const { announce } = useFrame();
  const captionRef = useRef<HTMLTableCaptionElement>(null);
  const wish = useRef<Wish | null>(null);
  const pageKey = frame?.pageKey ?? null;
  const asked = frame?.asked;
  // The first answer of all is not news: what announces a wallet says so.
  const announced = useRef(pageKey);
  const expect = useCallback((deed: Deed, wanted: View) => {
    wish.current = { deed, pageKey: JSON.stringify(pageParameters(wanted)), from: document.activeElement };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` changes when the newest order is there
  useEffect(() => {
    if (outdated || frame === null) return;
    const first = announced.current === null;
    const fulfilled = wish.current?.pageKey === pageKey ? wish.current : null;
    wish.current = null;
    if (announced.current === pageKey && fulfilled === null) return;
    announced.current = pageKey;
    if (first && fulfilled === null) return;
    announce(arrivalWords(fulfilled?.deed, frame, view));
    if (fulfilled?.deed === 'page' && isFocusAt(fulfilled.from)) focusOnce(captionRef.current);
  }, [outdated, pageKey, asked, frame, view, announce]);

  return { expect, captionRef };
}

/** A button that was pressed may have gone since, or not have taken the focus at all. */
function isFocusAt(element: Element | null): boolean {
  return document.activeElement === element || document.activeElement === document.body;
}

/** Focusable for as long as it has the focus: a table may not have a caption that always takes it. */
function focusOnce(caption: HTMLElement | null): void {
  if (caption === null) return;
  caption.tabIndex = -1;
  caption.focus();
  caption.addEventListener('blur', () => caption.removeAttribute('tabindex'), { once: true });
}

function arrivalWords(deed: Deed | undefined, frame: Frame, view: View): string {
  const { data, pagination, year } = frame.answer.wallet;
  if (deed === 'page' || deed === 'page-size') return rangeWords(pagination.offset, data.length, pagination.total);
  if (deed === 'sort') return sortWords(view.sort, year);
  if (pagination.total === 0) return 'Nenhum cliente encontrado';
  return view.list === 'all'
    ? countCustomers(pagination.total)
    : `${listViewLabel(view.list)}: ${countCustomers(pagination.total)}`;
}
