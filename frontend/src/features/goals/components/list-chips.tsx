import { formatInteger } from '../../../lib/format.ts';
import { LIST_VIEWS, type ListView, type Views } from '../../../wallet/call.ts';
import { listViewHint, listViewLabel } from '../../../wallet/list-view-words.ts';
import './list-chips.css';

/** The lists of the running month, each with its number of customers. */
export function ListChips(props: {
  readonly views: Views;
  readonly chosen: ListView;
  readonly onChoose: (list: ListView) => void;
}) {
  const { views, chosen, onChoose } = props;
  return (
    <nav className="chips" aria-label="Listas">
      {LIST_VIEWS.map((list) => (
        <button
          key={list}
          type="button"
          className="chip"
          aria-pressed={list === chosen}
          title={listViewHint(list)}
          onClick={() => onChoose(list)}
        >
          {listViewLabel(list)} <span className="chip-count">{formatInteger(views[list])}</span>
        </button>
      ))}
    </nav>
  );
}
