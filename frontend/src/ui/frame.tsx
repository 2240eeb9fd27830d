import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import './frame.css';

type FrameApi = {
  /** Announces a text once in the page's one polite live region; it is not visible. */
  readonly announce: (text: string) => void;
  readonly addNotice: (notice: Notice) => void;
  readonly removeNotice: (notice: Notice) => void;
  readonly setTitle: (title: Title) => void;
  /** Puts the focus on the page's heading, where a user begins to read. */
  readonly focusTitle: () => void;
  readonly slots: Readonly<Record<Slot, HTMLElement | null>>;
};

type Notice = { readonly text: string /** there is nothing else on the page to look at */; readonly alone: boolean };
type Title = { readonly lead: string; readonly title: string };
type Slot = 'skip' | 'header' | 'wayOut';

export const PAGE_NAME = 'Metas por Cliente';
const OWN_TITLE: Title = { lead: '', title: PAGE_NAME };

const FrameContext = createContext<FrameApi | null>(null);

/**
 * Header, the one alert, the one polite live region, and main. They exist, empty, from the first paint on, because some
 * screen readers ignore a live region that is added together with its text.
 */
export function PageShell({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState('');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [{ lead, title }, setTitle] = useState(OWN_TITLE);
  const heading = useRef<HTMLHeadingElement>(null);
  const [skip, setSkip] = useState<HTMLElement | null>(null);
  const [header, setHeader] = useState<HTMLElement | null>(null);
  const [wayOut, setWayOut] = useState<HTMLElement | null>(null);
  const announce = useCallback((text: string) => {
    // A repeated text would be no change and would not be read, so a blank is added at the end.
    setStatus((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  const addNotice = useCallback((added: Notice) => setNotices((before) => [...before, added]), []);
  const removeNotice = useCallback((gone: Notice) => setNotices((before) => before.filter((one) => one !== gone)), []);
  const focusTitle = useCallback(() => heading.current?.focus(), []);
  const api = useMemo(
    () => ({ announce, addNotice, removeNotice, setTitle, focusTitle, slots: { skip, header, wayOut } }),
    [announce, addNotice, removeNotice, focusTitle, skip, header, wayOut],
  );
  const notice = notices.at(-1);
  return (
    <FrameContext value={api}>
      <div ref={setSkip} />
      <header className="top">
        <div className="top-title">
          <h1 ref={heading} tabIndex={-1}>
            {lead !== '' && <span className="title-lead hidden-below-36">{lead}</span>}
            {title}
          </h1>
        </div>
        <div className="top-slot" ref={setHeader} />
      </header>
      <main>
        <div className={notice?.alone ? 'notice-box alone' : 'notice-box'}>
          <div role="alert" className="notice">
            {notice?.text}
          </div>
          <div className="way-out" ref={setWayOut} />
        </div>
        {children}
      </main>
      <div role="status" className="visually-hidden">
        {status}
      </div>
    </FrameContext>
  );
}

export function useFrame(): FrameApi {
  const api = use(FrameContext);
  if (api === null) throw new Error('outside of the frame');
  return api;
}

/** Shows a text in the alert while the caller is mounted; of several texts the newest is visible. */
export function useNotice(text: string | null, alone: boolean): void {
  const { addNotice, removeNotice } = useFrame();
  useEffect(() => {
    if (text === null) return;
    const notice = { text, alone };
    addNotice(notice);
    return () => removeNotice(notice);
  }, [text, alone, addNotice, removeNotice]);
}

/**
 * Sets the page's heading while the caller is mounted; null keeps the page's own name.
 *
 * @param lead its first words, which are hidden if there is little room
 */
export function usePageTitle(title: string | null, lead = ''): void {
  const { setTitle } = useFrame();
  useEffect(() => {
    if (title === null) return;
    setTitle({ lead, title });
    return () => setTitle(OWN_TITLE);
  }, [title, lead, setTitle]);
}

/** Renders its children into a part of the page's shell outside of main. */
export function InFrame({ slot, children }: { readonly slot: Slot; readonly children: ReactNode }) {
  const element = useFrame().slots[slot];
  return element === null ? null : createPortal(children, element);
}
