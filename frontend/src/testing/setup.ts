import { onlineManager } from '@tanstack/react-query';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { server } from './server.ts';

// A request that no handler expects is a fault of the page, not something to let through.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  onlineManager.setOnline(true);
  server.resetHandlers();
  globalThis.window?.sessionStorage.clear();
  vi.useRealTimers();
});
afterAll(() => server.close());
