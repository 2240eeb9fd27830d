import { useCallback, useEffect, useEffectEvent } from 'react';

const CHANNEL = 'metas';

/**
 * Who signs out in one tab has signed out in all of them: the device may be another's in a minute.
 *
 * @param who whoever is signed in here, or null
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
