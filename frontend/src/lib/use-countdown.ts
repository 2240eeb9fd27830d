import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Seconds left until `deadline` (monotonic milliseconds), or null without one. Calls `onZero` once when it is reached.
 */
export function useCountdown(deadline: number | null, onZero: () => void): number | null {
  const [now, setNow] = useState(() => performance.now());
  const reached = useEffectEvent(onZero);
  useEffect(() => {
    if (deadline === null) return;
    setNow(performance.now());
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= deadline) {
        clearInterval(timer);
        reached();
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [deadline]);
  return deadline === null ? null : Math.max(0, Math.ceil((deadline - now) / 1000));
}
