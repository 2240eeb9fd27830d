import { useEffect, useRef, useState } from 'react';
import { cleanSearch, LONGEST_SEARCH } from '../../../wallet/view.ts';
import './search-box.css';

const DEBOUNCE_MS = 300;

/**
 * Types freely; what was typed reaches the address when the fingers rest. The first letters get an entry of their own in
 * the history, further ones take its place until the box is left: Back leads to the page before the search.
 */
export function SearchBox(props: {
  readonly value: string | undefined;
  /** `push`: Back leads to what stood there before these words. */
  readonly onSearch: (words: string | undefined, how: 'push' | 'replace') => void;
}) {
  const { value, onSearch } = props;
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value);
  const searching = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // Back, a cleared filter, another link: the address has the last word, except about what was typed here.
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
