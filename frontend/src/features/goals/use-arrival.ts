import { useCallback, useEffect, useRef } from 'react';
import { useFrame } from '../../app/frame.tsx';
import { countCustomers } from '../../lib/format.ts';
import type { Frame } from './steady-order.ts';
import type { View } from './view.ts';
import { rangeWords, sortWords } from './words.ts';

/** What the user did: went to another page, chose how many customers one has, or in which order they stand. */
type Wish = 'page' | 'page-size' | 'sort';

/**
 * When what the user asked for is there, says so once, and after a change of page puts the focus on the table's
 * caption. Background updates say nothing.
 */
export function useArrival(frame: Frame, outdated: boolean, view: View) {
  const { announce } = useFrame();
  const captionRef = useRef<HTMLTableCaptionElement>(null);
  const wish = useRef<Wish | null>(null);
  const { pageKey, asked } = frame;
  const announced = useRef(pageKey);
  const expect = useCallback((wanted: Wish) => {
    wish.current = wanted;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` changes when the newest order is there
  useEffect(() => {
    if (outdated || (announced.current === pageKey && wish.current === null)) return;
    announced.current = pageKey;
    announce(arrivalWords(wish.current, frame, view));
    if (wish.current === 'page') focusOnce(captionRef.current);
    wish.current = null;
  }, [outdated, pageKey, asked, frame, view, announce]);

  return { expect, captionRef };
}

/** Focusable for as long as it has the focus: a table may not have a caption that always takes it. */
function focusOnce(caption: HTMLElement | null): void {
  if (caption === null) return;
  caption.tabIndex = -1;
  caption.focus();
  caption.addEventListener('blur', () => caption.removeAttribute('tabindex'), { once: true });
}

function arrivalWords(wish: Wish | null, frame: Frame, view: View): string {
  const { data, pagination, year } = frame.answer.wallet;
  if (wish === 'page' || wish === 'page-size') return rangeWords(pagination.offset, data.length, pagination.total);
  if (wish === 'sort') return sortWords(view.sort, year);
  return pagination.total === 0 ? 'Nenhum cliente encontrado' : countCustomers(pagination.total);
}
