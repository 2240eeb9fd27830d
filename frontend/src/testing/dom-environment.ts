import { builtinEnvironments, type Environment } from 'vitest/runtime';

const NODES_OWN = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'Blob',
  'URL',
  'URLSearchParams',
];

/** happy-dom, but with Node's own `fetch` and its classes, which msw intercepts in the process. */
const environment: Environment = {
  name: 'dom-with-fetch-of-node',
  viteEnvironment: 'client',
  async setup(global, options) {
    const own = NODES_OWN.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
    const dom = await builtinEnvironments['happy-dom'].setup(global, options);
    for (const [name, descriptor] of own) {
      if (descriptor) Object.defineProperty(global, name, { ...descriptor, configurable: true });
    }
    return dom;
  },
};

export default environment;
