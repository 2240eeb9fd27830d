import type { ReactNode } from 'react';
import { splitDay } from '../../../lib/dates.ts';
import { monthName } from '../../../lib/format.ts';
import { Field } from '../../../ui/field.tsx';
import { FieldBones } from '../../../ui/skeleton.tsx';
import type { ChangeView } from '../../../wallet/use-view.ts';
import type { View } from '../../../wallet/view.ts';
import type { Classification } from '../../../wallet/wallet.ts';

/** What the whole page is about: year, month, class, and for a manager the seller. */
export function Filters(props: {
  readonly view: View;
  readonly changeView: ChangeView;
  /** The server's business day; defaults are counted from it and left out of the address. Null: not told yet. */
  readonly today: string | null;
  /** Whether what is not told yet is on its way. */
  readonly loading: boolean;
  /** The years that have goals, where the server told them. */
  readonly years: readonly number[] | null;
  readonly sellerSelect: ReactNode;
}) {
  const { view, changeView, today, loading, years, sellerSelect } = props;
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Filtros</legend>
      {sellerSelect}
      {today !== null && <Scope view={view} changeView={changeView} today={today} years={years} />}
      {today === null && loading && <FieldBones />}
    </fieldset>
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

/** Newest first. A seller can't ask which years exist: the last four, and the next one when it is being planned. */
function yearChoices(current: number, month: number, chosen: number, known: readonly number[] | null): number[] {
  const guessed = [month >= 10 ? current + 1 : current, current, current - 1, current - 2, current - 3];
  return [...new Set([...(known ?? guessed), current, chosen])].sort((one, other) => other - one);
}
