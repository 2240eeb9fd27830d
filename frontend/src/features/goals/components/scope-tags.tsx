import { formatPeriod } from '../../../lib/format.ts';
import { CloseIcon } from '../../../ui/icons.tsx';
import type { ChangeView } from '../../../wallet/use-view.ts';
import { isRunning, type View } from '../../../wallet/view.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import './scope-tags.css';

/** The filters of the page beside its list: visible without opening the panel, and removed with one press. */
export function ScopeTags(props: { readonly view: View; readonly wallet: Wallet; readonly changeView: ChangeView }) {
  const { view, wallet, changeView } = props;
  const period = isRunning(view) ? null : formatPeriod(wallet.year, wallet.month);
  if (period === null && view.classification === undefined && view.q === undefined) return null;
  return (
    <ul className="tags" aria-label="Filtros em uso">
      {period !== null && (
        <Tag words={period} onRemove={() => changeView({ year: undefined, month: undefined, offset: 0 })} />
      )}
      {view.classification !== undefined && (
        <Tag
          words={`Classe ${view.classification}`}
          onRemove={() => changeView({ classification: undefined, offset: 0 })}
        />
      )}
      {view.q !== undefined && <Tag words={`“${view.q}”`} onRemove={() => changeView({ q: undefined, offset: 0 })} />}
    </ul>
  );
}

function Tag({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <li>
      <button type="button" className="tag" onClick={onRemove}>
        <span className="visually-hidden">Tirar o filtro </span>
        {words}
        <CloseIcon />
      </button>
    </li>
  );
}
