import { useCallback, useState } from 'react';
import { type ChosenColumns, COLUMNS, type Column } from './columns.ts';

const KEPT = 'metas.columns';

/** Which columns someone wants on this device; nothing in it is of a customer. */
export function useColumns(): readonly [ChosenColumns, (column: Column, shown: boolean) => void] {
  const [chosen, setChosen] = useState<ChosenColumns>(read);
  const choose = useCallback((column: Column, shown: boolean) => {
    setChosen((before) => {
      const next = { ...before, [column]: shown };
      keep(next);
      return next;
    });
  }, []);
  return [chosen, choose];
}

function read(): ChosenColumns {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEPT) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      COLUMNS.flatMap((column) => (typeof kept[column] === 'boolean' ? [[column, kept[column]]] : [])),
    );
  } catch {
    return {}; // private browsing, or not ours: the columns of everyone
  }
}

function keep(chosen: ChosenColumns): void {
  try {
    window.localStorage.setItem(KEPT, JSON.stringify(chosen));
  } catch {
    // Full or forbidden: the choice lives as long as the page.
  }
}
