import { Field } from '../../../ui/field.tsx';
import { PAGE_SIZES, type PageSize } from '../../../wallet/view.ts';
import { rangeWords } from '../../../wallet/words.ts';
import './paging.css';

export function Paging(props: {
  readonly offset: number;
  readonly limit: PageSize;
  /**
   * The number of customers of the newest answer on this page; there may be more rows, because rows keep their places.
   */
  readonly shown: number;
  readonly total: number;
  readonly onPage: (offset: number) => void;
  readonly onLimit: (limit: PageSize) => void;
}) {
  const { offset, limit, shown, total, onPage, onLimit } = props;
  return (
    <nav className="paging" aria-label="Páginas de clientes">
      <p className="range">{rangeWords(offset, shown, total)}</p>
      <Field label="Clientes por página">
        {(id) => (
          <select id={id} value={limit} onChange={(event) => onLimit(Number(event.target.value) as PageSize)}>
            {PAGE_SIZES.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        )}
      </Field>
      <span className="paging-buttons">
        <button
          type="button"
          className="button"
          disabled={offset === 0}
          onClick={() => onPage(Math.max(0, offset - limit))}
        >
          Página anterior
        </button>
        <button
          type="button"
          className="button"
          disabled={offset + limit >= total}
          onClick={() => onPage(offset + limit)}
        >
          Próxima página
        </button>
      </span>
    </nav>
  );
}
