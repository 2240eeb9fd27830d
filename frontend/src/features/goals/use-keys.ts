import { useEffect } from 'react';

/**
 * Keyboard shortcuts: arrows move between customers, `/` goes to the search, `?` shows the shortcuts. They are off
 * while the user types.
 *
 * @param showKeys called for `?`
 */
export function useKeys(showKeys: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const done = act(event.key, showKeys);
      if (done) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [showKeys]);
}

function act(key: string, showKeys: () => void): boolean {
  if (key === '/') return focus(document.querySelector<HTMLElement>('input[type=search]'));
  if (key === '?') {
    showKeys();
    return true;
  }
  return (key === 'ArrowDown' || key === 'ArrowUp') && moveTo(key === 'ArrowDown' ? 1 : -1);
}

/** Moves from the row with the focus; without a focus, Down goes to the first row. */
function moveTo(step: 1 | -1): boolean {
  const focused = document.activeElement;
  const row = focused?.closest('table.wallet tbody tr') ?? null;
  if (row === null && focused !== document.body && focused !== null) return false;
  const names = [...document.querySelectorAll<HTMLElement>('table.wallet tbody .customer-link')];
  const at = row === null ? -1 : names.findIndex((name) => row.contains(name));
  return at + step >= 0 && focus(names[at + step] ?? null);
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
