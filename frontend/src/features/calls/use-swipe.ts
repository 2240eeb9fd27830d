import { useEffect, useEffectEvent } from 'react';
import type { CallOutcome } from '../../wallet/calls.ts';
import { outcomeWord } from '../../wallet/calls.ts';
import { type Called, customerOf } from './use-last-call.ts';
import './use-swipe.css';

/** How far a card must be swiped for an answer, in CSS pixels. */
const FAR = 112;
/** A shorter movement is not a swipe. */
const BEGINS = 14;

type Drag = {
  readonly card: HTMLElement;
  readonly called: Called;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  dx: number;
  taken: boolean;
};

/**
 * A swipe of a card to the right is "Falei", to the left "Não atendeu", like the buttons. Only touches on cards swipe,
 * and only sideways, so the page scrolls as usual.
 */
export function useSwipe(onOutcome: (called: Called, outcome: CallOutcome) => void): void {
  const finish = useEffectEvent(onOutcome);
  useEffect(() => {
    let drag: Drag | null = null;
    const drop = () => {
      if (drag === null) return;
      drag.card.style.removeProperty('--drawn');
      delete drag.card.dataset.drawn;
      drag = null;
    };
    const down = (event: PointerEvent) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-customer]') : null;
      const called = card === null ? null : customerOf(card);
      if (event.pointerType !== 'touch' || card === null || called === null || !isCard(card)) return;
      drag = { card, called, pointer: event.pointerId, x: event.clientX, y: event.clientY, dx: 0, taken: false };
    };
    const move = (event: PointerEvent) => {
      if (drag === null || event.pointerId !== drag.pointer) return;
      drag.dx = event.clientX - drag.x;
      if (!drag.taken) {
        if (Math.abs(event.clientY - drag.y) > BEGINS) return drop();
        if (Math.abs(drag.dx) < BEGINS) return;
        drag.taken = true;
      }
      drag.card.style.setProperty('--drawn', `${drag.dx}px`);
      drag.card.dataset.drawn = outcomeWord(outcomeOf(drag));
      drag.card.classList.toggle('far', Math.abs(drag.dx) >= FAR);
    };
    const up = (event: PointerEvent) => {
      if (drag === null || event.pointerId !== drag.pointer) return;
      const ended = drag;
      drop();
      if (!ended.taken) return;
      // The click after a swipe is ignored.
      document.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
      if (Math.abs(ended.dx) >= FAR) finish(ended.called, outcomeOf(ended));
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', drop);
    return () => {
      drop();
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', drop);
    };
  }, []);
}

function outcomeOf({ dx }: Drag): CallOutcome {
  return dx > 0 ? 'spoke' : 'no_answer';
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isCard(row: HTMLElement): boolean {
  return getComputedStyle(row).display !== 'table-row';
}
