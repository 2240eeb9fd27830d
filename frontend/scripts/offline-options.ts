import type { VitePWAOptions } from 'vite-plugin-pwa';

/**
 * The manifest and the service worker. The worker keeps the page itself, so that it opens without a network. It never
 * handles a request to the API: no rule here matches one, so the browser sends it without the worker.
 *
 * @param base the page's base path, with a slash at the end
 */
export function offlineOptions(base: string): Partial<VitePWAOptions> {
  // The page's address has no slash at the end, so the worker's scope has none. A scope above the worker's own folder
  // needs the header `Service-Worker-Allowed` (template.yaml, and the local runner from it).
  const page = base.replace(/\/$/, '');
  return {
    // `src/features/offline` registers it after the figures are shown.
    injectRegister: false,
    // A new version waits until the user accepts it.
    registerType: 'prompt',
    scope: page,
    manifest: {
      id: page,
      name: 'Metas por Cliente',
      short_name: 'Metas',
      description: 'Para quem ligar agora, e o que falta para a meta.',
      lang: 'pt-BR',
      start_url: page,
      scope: page,
      display: 'standalone',
      background_color: '#f5f7f9',
      theme_color: '#f5f7f9',
      icons: [
        { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
        { src: 'icon-192.png', type: 'image/png', sizes: '192x192' },
        { src: 'icon-512.png', type: 'image/png', sizes: '512x512' },
        { src: 'icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,woff2}'],
      navigateFallback: `${base}index.html`,
      navigateFallbackAllowlist: [new RegExp(`^${page}(?:[/?]|$)`)],
      runtimeCaching: [
        {
          // Files that differ between deployments: the network's answer counts, and the last one is used without a
          // network.
          urlPattern: new RegExp(`${base}config\\.json$`),
          handler: 'NetworkFirst',
          options: { cacheName: 'config', networkTimeoutSeconds: 2, matchOptions: { ignoreVary: true } },
        },
      ],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      sourcemap: false,
    },
  };
}
