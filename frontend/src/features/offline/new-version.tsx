import { useEffect, useState } from 'react';
import { useFrame } from '../../ui/frame.tsx';
import './new-version.css';

/** First the figures that someone waits for, then what makes the next start quick. */
const REGISTER_AFTER_MS = 4_000;

/** Keeps the page on the device, and says when a newer one is there. It takes no room: nothing moves under a thumb. */
export function NewVersion() {
  const { announce } = useFrame();
  const [accept, setAccept] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const timer = setTimeout(() => {
      void import('./watch-worker.ts')
        .then(({ watchWorker }) => watchWorker(import.meta.env.BASE_URL, (take) => setAccept(() => take)))
        .catch((error: unknown) => console.warn(error)); // the page works without it, as it did before
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
