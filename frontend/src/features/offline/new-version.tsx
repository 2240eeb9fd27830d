import { useEffect, useState } from 'react';
import { useFrame } from '../../ui/frame.tsx';
import './new-version.css';

/** The delay, so that the figures come first. */
const REGISTER_AFTER_MS = 4_000;

/**
 * Keeps the page on the device, and shows when a newer version is ready. It takes no room, so nothing moves under the
 * user's finger.
 */
export function NewVersion() {
  const { announce } = useFrame();
  const [accept, setAccept] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const timer = setTimeout(() => {
      void import('./watch-worker.ts')
        .then(({ watchWorker }) => watchWorker(import.meta.env.BASE_URL, (take) => setAccept(() => take)))
        .catch((error: unknown) => console.warn(error)); // the page works without it
    }, REGISTER_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (accept !== null) announce('Há uma versão nova desta página.');
  }, [accept, announce]);
  if (accept === null) return null;
  return (
    <section className="new-version" aria-label="Versão nova">
      <p>Há uma versão nova desta página.</p>
      <button type="button" className="button primary" onClick={accept}>
        Usar agora
      </button>
      <button type="button" className="button quiet" onClick={() => setAccept(null)}>
        Depois
      </button>
    </section>
  );
}
