import { Field } from '../../../ui/field.tsx';
import { ArrowIcon } from '../../../ui/icons.tsx';
import { SORT_COLUMNS, type Sort, type SortColumn } from '../../../wallet/view.ts';
import { columnLabel, directionWords, firstDirection } from '../../../wallet/words.ts';
import './sort-controls.css';

/** Replaces the table's headers if there is no room for them. */
export function SortControls(props: {
  readonly sort: Sort;
  readonly year: number;
  /** Only the running month has the order of calls. */
  readonly running: boolean;
  readonly onSort: (sort: Sort) => void;
}) {
  const { sort, year, running, onSort } = props;
  return (
    <div className="sort">
      <Field label="Ordenar por">
        {(id) => (
          <select
            id={id}
            value={sort.column}
            onChange={(event) => {
              const column = event.target.value as SortColumn;
              onSort({ column, descending: firstDirection(column) === 'down' });
            }}
          >
            {SORT_COLUMNS.filter((column) => running || column !== 'call').map((column) => (
              <option key={column} value={column}>
                {column === 'call' ? 'Ordem de ligação' : columnLabel(column, year)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button
        type="button"
        className="button icon-only"
        aria-label={`Ordem: ${directionWords(sort)}. Inverter`}
        onClick={() => onSort({ column: sort.column, descending: !sort.descending })}
      >
        <ArrowIcon down={sort.descending} />
      </button>
    </div>
  );
}
