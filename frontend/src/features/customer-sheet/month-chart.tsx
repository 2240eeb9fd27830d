import { useState } from 'react';
import { formatReais, monthName } from '../../lib/format.ts';
import { type MonthPair, scaleOf } from './month-pairs.ts';

const WIDTH = 336;
const HEIGHT = 96;
const SLOT = WIDTH / 12;
const BAR = 10;

/**
 * Twelve months beside the twelve months before. Screen readers get the values as text below the drawing; a press or a
 * hover on a month shows its values.
 *
 * @param props.required the running month's share of the year's goal, in reais; 0: no line
 */
export function MonthChart(props: { readonly pairs: readonly MonthPair[]; readonly required: number }) {
  const { pairs, required } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const { y, bar, zero } = scaleOf(pairs, required, HEIGHT);
  const pair = chosen === null ? null : pairs[chosen];
  return (
    <figure className="month-chart">
      <figcaption>
        {pair == null ? (
          <>
            Vendas por mês <span className="now-key">12 meses</span> <span className="before-key">um ano antes</span>
            {required > 0 && <span className="goal-key">meta do mês: {formatReais(required)}</span>}
          </>
        ) : (
          <span className="month-values">
            {monthName(pair.month)} de {pair.year}: <strong>{formatReais(pair.total)}</strong> · um ano antes{' '}
            {formatReais(pair.before)}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 5}`} aria-hidden="true">
        {pairs.map((month, index) => {
          const x = index * SLOT + SLOT / 2;
          return (
            <g
              key={`${month.year}-${month.month}`}
              className={index === chosen ? 'month chosen' : 'month'}
              onPointerEnter={() => setChosen(index)}
              onPointerLeave={(event) => event.pointerType === 'mouse' && setChosen(null)}
            >
              <rect className="touch" x={index * SLOT} y={-4} width={SLOT} height={HEIGHT + 5} />
              <rect className="before" x={x - BAR - 0.5} width={BAR} rx={1.5} {...bar(month.before)} />
              <rect
                className={month.running ? 'now running' : 'now'}
                x={x + 0.5}
                width={BAR}
                rx={1.5}
                {...bar(month.total)}
              />
            </g>
          );
        })}
        <line className="zero" x1={0} x2={WIDTH} y1={zero} y2={zero} />
        {required > 0 && <line className="goal" x1={0} x2={WIDTH} y1={y(required)} y2={y(required)} />}
      </svg>
      {/* Not in the drawing, which grows and shrinks with the sheet. */}
      <div className="month-letters" aria-hidden="true">
        {pairs.map((month) => (
          <span key={`${month.year}-${month.month}`}>{monthName(month.month).slice(0, 1)}</span>
        ))}
      </div>
      <div className="visually-hidden">
        <table>
          <caption>Vendas por mês e um ano antes</caption>
          <tbody>
            {pairs.map((month) => (
              <tr key={`${month.year}-${month.month}`}>
                <th scope="row">
                  {monthName(month.month)} de {month.year}
                  {month.running && ' (em andamento)'}
                </th>
                <td>{formatReais(month.total)}</td>
                <td>um ano antes {formatReais(month.before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
