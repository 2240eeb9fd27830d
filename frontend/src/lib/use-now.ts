import { useEffect, useState } from 'react';
import { type Moment, thisMoment } from './moment.ts';

/** The moment, read again every `everyMs` and whenever the page comes into sight: no timer runs while a phone sleeps. */
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
