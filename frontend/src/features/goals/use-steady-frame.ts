import { useState } from 'react';
import type { Id } from '../../lib/long-ids.ts';
import type { GoalsAnswer } from '../../wallet/answer.ts';
import { type Arrival, type Frame, takeIn } from './steady-order.ts';

/**
 * Holds the last good answer, even if later requests fail, in an order that changes only when the user asks. It drops
 * the answer when the seller changes. The state is updated during rendering, which React allows here, to avoid a paint
 * of old rows.
 */
export function useSteadyFrame(
  sellerId: Id,
  answer: GoalsAnswer | undefined,
  place: Omit<Arrival, 'answer'>,
): Frame | null {
  const [held, setHeld] = useState<Frame | null>(null);
  const frame = held?.answer.wallet.seller_id === sellerId ? held : null;
  const isNew =
    answer !== undefined &&
    (frame === null || frame.answer !== answer || frame.pageKey !== place.pageKey || frame.asked !== place.asked);
  if (!isNew) return frame;
  const next = takeIn(frame, { answer, ...place });
  setHeld(next);
  return next;
}
