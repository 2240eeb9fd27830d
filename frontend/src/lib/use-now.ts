import { useEffect, useState } from 'react';

/**
 * The monotonic clock, in milliseconds, read again every `everyMs`. It can't jump when the phone corrects its wall
 * clock, so an age counted with it never runs backwards.
 */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
