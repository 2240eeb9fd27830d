import { onlineManager } from '@tanstack/react-query';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { server } from './server.ts';

// A request without a handler is an error of the page, so it fails the test.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  onlineManager.setOnline(true);
  server.resetHandlers();
  globalThis.window?.sessionStorage.clear();
  vi.useRealTimers();
});
afterAll(() => server.close());
