import { useEffect, useEffectEvent, useState } from 'react';
import { businessDay } from '../../lib/dates.ts';
import { elapsedMs, thisMoment } from '../../lib/moment.ts';
import type { GoalsAnswer } from '../../wallet/answer.ts';

const LOOKS_EVERY_MS = 15_000;

/**
 * The business day, by the server's clock and the time since. It requests new figures when the day on the screen is
 * over, because the reasons depend on the day.
 */
export function useNewDay(answer: GoalsAnswer | undefined, askAgain: () => void): string | null {
  const [day, setDay] = useState<string | null>(null);
  const again = useEffectEvent(askAgain);
  useEffect(() => {
    if (answer === undefined) return;
    const look = () => setDay(businessDay(answer.answeredAt + elapsedMs(answer.arrivedAt, thisMoment())));
    look();
    const timer = setInterval(look, LOOKS_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [answer]);
  const isOver = answer !== undefined && day !== null && day > businessDay(answer.answeredAt);
  useEffect(() => {
    if (isOver) again();
  }, [isOver]);
  return day;
}
