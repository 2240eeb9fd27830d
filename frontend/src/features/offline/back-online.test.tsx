import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PageShell } from '../../ui/frame.tsx';
import { BackOnline } from './back-online.tsx';

function open(onSignIn: () => Promise<void>): HTMLElement {
  render(
    <PageShell>
      <BackOnline restore={null} onSignedIn={() => {}} onSignIn={onSignIn} />
    </PageShell>,
  );
  return screen.getByRole('button', { name: 'Entrar para atualizar' });
}

describe('"Entrar para atualizar"', () => {
  it('says that the provider did not answer, and says it no more while it is asked again', async () => {
    let asked = 0;
    const answers = [Promise.reject(new TypeError('no answer')), new Promise<void>(() => {})];
    const button = open(() => answers[asked++] ?? Promise.resolve());

    await act(async () => void fireEvent.click(button));
    expect(screen.getAllByText('O login não respondeu.')).toHaveLength(2); // beside the button, and announced

    await act(async () => void fireEvent.click(button));
    expect(asked).toBe(2);
    expect(button.parentElement?.textContent).not.toContain('O login não respondeu.');
  });
});
