import { useEffect, useState } from 'react';
import type { Id } from '../../lib/long-ids.ts';

export type Called = { readonly id: Id; readonly name: string };

/** The tab may be thrown away while the phone calls: what is to be asked afterwards survives in it, until it is asked. */
const CALLED = 'metas.called';
const CALL_LINKS = 'a[href^="tel:"], a[href^="https://wa.me/"]';
/** A desk's page stays in sight during a call; asked at once, the question would stand under the pressing finger. */
const STILL_HERE_MS = 2_500;

/** Whoever was called last, once one is back from it, and how to forget it. */
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

/** The customer whose row or sheet an element stands in. */
export function customerOf(element: Element): Called | null {
  const holder = element.closest<HTMLElement>('[data-customer]');
  const { customer: id, name } = holder?.dataset ?? {};
  return id === undefined || name === undefined ? null : { id, name };
}

function read(): Called | null {
  const text = window.sessionStorage.getItem(CALLED);
  return text === null ? null : (JSON.parse(text) as Called);
}
