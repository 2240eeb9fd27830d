import type { ReactNode } from 'react';
import { splitDay } from '../../../lib/dates.ts';
import { monthName } from '../../../lib/format.ts';
import { Field } from '../../../ui/field.tsx';
import { FilterIcon } from '../../../ui/icons.tsx';
import { Popover } from '../../../ui/popover.tsx';
import type { ChangeView } from '../../../wallet/use-view.ts';
import type { View } from '../../../wallet/view.ts';
import type { Classification } from '../../../wallet/wallet.ts';
import { type ChosenColumns, type Column, choices, heading, isShown } from '../columns.ts';
import './filter-panel.css';

/** Month, class, order, columns, export and sign-out: everything that is not needed to call, behind one button. */
export function FilterPanel(props: {
  readonly view: View;
  readonly changeView: ChangeView;
  /** The server's business day; defaults depend on it and are left out of the address. */
  readonly today: string;
  readonly year: number;
  /** The years that have goals, if the server sent them. */
  readonly years: readonly number[] | null;
  readonly running: boolean;
  readonly columns: ChosenColumns;
  readonly onColumn: (column: Column, shown: boolean) => void;
  readonly sort: ReactNode;
  readonly exporter: ReactNode;
  readonly onSignOut: () => void;
}) {
  const { view, changeView, today, year, years, running, columns, onColumn, sort, exporter, onSignOut } = props;
  return (
    <Popover
      label="Filtros"
      buttonClass="button filters-button"
      button={
        <>
          <FilterIcon />
          <span className="hidden-below-74">Filtros</span>
        </>
      }
    >
      <fieldset className="filters">
        <legend className="visually-hidden">Filtros</legend>
        <Scope view={view} changeView={changeView} today={today} years={years} />
      </fieldset>
      {sort}
      <fieldset className="column-choices">
        <legend>Colunas da tabela</legend>
        {choices(running).map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={isShown(column, running, columns)}
              onChange={(event) => onColumn(column, event.target.checked)}
            />
            {heading(column, year)}
          </label>
        ))}
      </fieldset>
      <div className="panel-actions">
        {exporter}
        <button type="button" className="button quiet sign-out" onClick={onSignOut}>
          Sair
        </button>
      </div>
    </Popover>
  );
}

function Scope(props: {
  readonly view: View;
  readonly changeView: ChangeView;
  readonly today: string;
  readonly years: readonly number[] | null;
}) {
  const { view, changeView, today, years } = props;
  const now = splitDay(today);
  const year = view.year ?? now.year;
  const month = view.month ?? now.month;
  return (
    <>
      <Field label="Mês">
        {(id) => (
          <select
            id={id}
            value={month}
            onChange={(event) => changeView({ month: unless(now.month, Number(event.target.value)), offset: 0 })}
          >
            {Array.from({ length: 12 }, (_, index) => (
              <option key={index} value={index + 1}>
                {monthName(index + 1)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Ano">
        {(id) => (
          <select
            id={id}
            value={year}
            onChange={(event) => changeView({ year: unless(now.year, Number(event.target.value)), offset: 0 })}
          >
            {yearChoices(now.year, now.month, year, years).map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Classificação">
        {(id) => (
          <select
            id={id}
            value={view.classification ?? ''}
            onChange={(event) =>
              changeView({ classification: (event.target.value || undefined) as Classification | undefined, offset: 0 })
            }
          >
            <option value="">Todas</option>
            <option value="A">Classe A</option>
            <option value="B">Classe B</option>
            <option value="C">Classe C</option>
          </select>
        )}
      </Field>
    </>
  );
}

function unless(defaultValue: number, value: number): number | undefined {
  return value === defaultValue ? undefined : value;
}

/**
 * Newest first. A seller can't query which years exist, so the list has the last four, and the next year when it is
 * planned.
 */
function yearChoices(current: number, month: number, chosen: number, known: readonly number[] | null): number[] {
  const guessed = [month >= 10 ? current + 1 : current, current, current - 1, current - 2, current - 3];
  return [...new Set([...(known ?? guessed), current, chosen])].sort((one, other) => other - one);
}
