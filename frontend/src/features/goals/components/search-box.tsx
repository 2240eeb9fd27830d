import { useEffect, useRef, useState } from 'react';
import { cleanSearch, LONGEST_SEARCH } from '../../../wallet/view.ts';
import './search-box.css';

const DEBOUNCE_MS = 300;

/**
 * The typed text goes to the address after a short pause. The first letters get a history entry, and later ones replace
 * it until the box loses the focus. So Back leads to the page before the search.
 */
export function SearchBox(props: {
  readonly value: string | undefined;
  /** `push`: Back leads to the text before this one. */
  readonly onSearch: (words: string | undefined, how: 'push' | 'replace') => void;
}) {
  const { value, onSearch } = props;
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value);
  const searching = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // After Back, a cleared filter or another link, the box shows the address's text, unless the text was typed here.
    if (value !== sent.current) {
      clearTimeout(timer.current);
      sent.current = value;
      searching.current = false;
      setText(value ?? '');
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (words: string | undefined) => {
    clearTimeout(timer.current);
    if (words === sent.current) return;
    sent.current = words;
    onSearch(words, searching.current ? 'replace' : 'push');
    searching.current = true;
  };
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(cleanSearch(text));
        }}
      >
        <input
          type="search"
          aria-label="Buscar cliente ou cidade"
          placeholder="Buscar cliente ou cidade"
          maxLength={LONGEST_SEARCH}
          enterKeyHint="search"
          autoComplete="off"
          value={text}
          onBlur={() => {
            searching.current = false;
          }}
          onChange={(event) => {
            const typed = event.target.value;
            setText(typed);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => send(cleanSearch(typed)), DEBOUNCE_MS);
          }}
        />
        <span className="search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
