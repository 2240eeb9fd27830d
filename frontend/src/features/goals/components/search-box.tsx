import { useEffect, useRef, useState } from 'react';
import { cleanSearch, LONGEST_SEARCH } from '../../../wallet/view.ts';

const DEBOUNCE_MS = 300;

/** Types freely; what was typed reaches the address when the fingers rest. */
export function SearchBox(props: {
  readonly value: string | undefined;
  readonly onSearch: (words: string | undefined) => void;
}) {
  const { value, onSearch } = props;
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // Back, a cleared filter, another link: the address has the last word, except about what was typed here.
    if (value !== sent.current) {
      clearTimeout(timer.current);
      sent.current = value;
      setText(value ?? '');
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (words: string | undefined) => {
    clearTimeout(timer.current);
    if (words === sent.current) return;
    sent.current = words;
    onSearch(words);
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
          onChange={(event) => {
            const typed = event.target.value;
            setText(typed);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => send(cleanSearch(typed)), DEBOUNCE_MS);
          }}
        />
      </form>
    </search>
  );
}
