import { useCallback, useEffect, useEffectEvent } from 'react';

const CHANNEL = 'metas';

/**
 * A sign-out in one tab signs out in all tabs, because another person may use the device next.
 *
 * @param who the user who is signed in here, or null
 * @returns tells the other tabs
 */
export function useLeavingTogether(who: string | null, leave: () => void): () => void {
  const leaveHere = useEffectEvent(leave);
  useEffect(() => {
    if (who === null || typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (data === who) leaveHere();
    };
    return () => channel.close();
  }, [who]);
  return useCallback(() => {
    if (who === null || typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(who);
    channel.close();
  }, [who]);
}
