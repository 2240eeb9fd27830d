import { useEffect, useState } from 'react';
import type { Id } from '../../lib/long-ids.ts';

export type Called = { readonly id: Id; readonly name: string };

/** The browser may discard the tab during a call, so the question to ask afterwards is stored until it is asked. */
const CALLED = 'metas.called';
const CALL_LINKS = 'a[href^="tel:"], a[href^="https://wa.me/"]';
/** A desktop page stays visible during a call. Without a delay the question would appear under the pressing finger. */
const STILL_HERE_MS = 2_500;

/** The customer who was called last, when the user is back from the call, and a function to forget the call. */
export function useLastCall(): readonly [Called | null, () => void] {
  const [asking, setAsking] = useState(() => read());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => setAsking(read());
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest(CALL_LINKS) : null;
      const called = link === null ? null : customerOf(link);
      if (called === null) return;
      window.sessionStorage.setItem(CALLED, JSON.stringify(called));
      clearTimeout(timer);
      timer = setTimeout(ask, STILL_HERE_MS);
    };
    const turn = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') ask();
    };
    document.addEventListener('click', press);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', press);
      document.removeEventListener('visibilitychange', turn);
    };
  }, []);
  const forget = () => {
    window.sessionStorage.removeItem(CALLED);
    setAsking(null);
  };
  return [asking, forget];
}

/** The customer whose row or sheet contains an element. */
export function customerOf(element: Element): Called | null {
  const holder = element.closest<HTMLElement>('[data-customer]');
  const { customer: id, name } = holder?.dataset ?? {};
  return id === undefined || name === undefined ? null : { id, name };
}

function read(): Called | null {
  const text = window.sessionStorage.getItem(CALLED);
  return text === null ? null : (JSON.parse(text) as Called);
}
