import { act, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { PageShell } from './frame.tsx';
import { lazyPart } from './lazy-part.tsx';

function Words({ text }: { readonly text: string }) {
  return <p>{text}</p>;
}

async function show(Part: React.ComponentType<{ text: string }>) {
  await act(async () => {
    render(
      <PageShell>
        <p>o resto</p>
        <Suspense fallback="…">
          <Part text="aqui" />
        </Suspense>
      </PageShell>,
    );
  });
}

it('a part whose script does not come leaves the rest of the page, and is there when one asks again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ default: Words });
  await show(lazyPart(load));
  expect(screen.getByText('o resto')).toBeTruthy();
  expect(screen.queryByText('aqui')).toBeNull();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Tentar de novo' })));
  expect(screen.getByText('aqui')).toBeTruthy();
});

it('is tried again by itself when the network is back', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ default: Words });
  await show(lazyPart(load));
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(screen.getByText('aqui')).toBeTruthy();
});
