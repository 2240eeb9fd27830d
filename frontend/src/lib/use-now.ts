import { useEffect, useState } from 'react';
import { type Moment, thisMoment } from './moment.ts';

/**
 * The present moment, updated every `everyMs` and when the page becomes visible, because timers stop while a phone
 * sleeps.
 */
export function useNow(everyMs: number): Moment {
  const [now, setNow] = useState(thisMoment);
  useEffect(() => {
    const read = () => setNow(thisMoment());
    const timer = setInterval(read, everyMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [everyMs]);
  return now;
}
