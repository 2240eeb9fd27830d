const ONE_HOUR_MS = 3_600_000;

/**
 * Registers the service worker and reports a newer one that waits. Only `accept` reloads, and only in its own tab.
 *
 * @param base the page's base path, with a slash at the end
 * @param onNewVersion called with the function that installs the new version
 */
export async function watchWorker(base: string, onNewVersion: (accept: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const scope = base.replace(/\/$/, '');
  let controlled = serviceWorker.controller !== null;
  let accepted = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (accepted) window.location.reload();
    else if (controlled)
      onNewVersion(() => window.location.reload()); // accepted in another tab
    else void keepSettings(base);
    controlled = true;
  });
  const registration = await serviceWorker.register(`${base}sw.js`, { scope, updateViaCache: 'none' });
  const offer = (worker: ServiceWorker) =>
    onNewVersion(() => {
      accepted = true;
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  if (registration.waiting !== null && controlled) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && serviceWorker.controller !== null) offer(coming);
    });
  });
  lookHourly(registration);
}

/** The first visit reads the settings before the worker exists, so the worker must fetch them again to keep them. */
async function keepSettings(base: string): Promise<void> {
  await fetch(`${base}config.json`).catch(() => {});
}

/** The interval of the checks, because a tab may stay open for weeks. */
function lookHourly(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < ONE_HOUR_MS) return;
    looked = Date.now();
    registration.update().catch(() => {}); // without a network there is no newer version
  });
}
