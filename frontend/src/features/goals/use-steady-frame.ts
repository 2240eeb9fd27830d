import { useState } from 'react';
import type { GoalsAnswer } from './api/get-goals.ts';
import { type Arrival, type Frame, takeIn } from './steady-order.ts';

/**
 * Holds the last good answer, whatever happens to later requests, in an order that moves only when the user asks.
 * React allows a state update while rendering when it depends on what is rendered; it saves a paint of old rows.
 */
export function useSteadyFrame(answer: GoalsAnswer | undefined, place: Omit<Arrival, 'answer'>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  const isNew =
    answer !== undefined &&
    (frame === null || frame.answer !== answer || frame.pageKey !== place.pageKey || frame.asked !== place.asked);
  if (!isNew) return frame;
  const next = takeIn(frame, { answer, ...place });
  setFrame(next);
  return next;
}
