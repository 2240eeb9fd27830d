import { useCallback, useState } from 'react';
import { type ChosenColumns, COLUMNS, type Column } from './columns.ts';

const KEPT = 'metas.columns';

/** The user's columns on this device; no data of customers. */
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
    return {}; // private browsing or unknown content: the default columns
  }
}

function keep(chosen: ChosenColumns): void {
  try {
    window.localStorage.setItem(KEPT, JSON.stringify(chosen));
  } catch {
    // If storage is full or forbidden, the choice lasts as long as the page.
  }
}
