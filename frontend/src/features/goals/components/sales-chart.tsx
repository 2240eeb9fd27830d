import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { splitDay } from '../../../lib/dates.ts';
import { formatCompact, formatMoney, monthName } from '../../../lib/format.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { type AxisLabels, measureAxis, measureChart } from '../chart-metrics.ts';
import type { TotalsState } from './month-cards.tsx';

const HEIGHT = 124;
// Between the pace line and its words.
const PACE_GAP = 5;

/**
 * Sales by month against the goal's twelfth. The drawing is hidden from screen readers; its values follow as text, always:
 * the button only shows them to the eye.
 */
export const SalesChart = memo(function SalesChart(props: { readonly wallet: Wallet; readonly state: TotalsState }) {
  const { wallet, state } = props;
  const titleId = useId();
  const [seen, setSeen] = useState(false);
  const { summary, year, today } = wallet;
  const monthlyGoal = summary.goal / 12;
  const day = splitDay(today);
  const running = day.year === year ? day.month : null;
  return (
    <figure className={`figure ${state}`} aria-labelledby={titleId} aria-busy={state === 'busy'}>
      <figcaption>
        <span id={titleId} className="figure-title">
          Vendas por mês
        </span>
        <span className="legend">
          {monthlyGoal > 0 && (
            <span className="legend-item">
              <svg width="22" height="8" aria-hidden="true">
                <line className="pace-line" x1="0" x2="22" y1="4" y2="4" />
              </svg>
              Ritmo da meta: {formatMoney(monthlyGoal)} por mês
            </span>
          )}
          {running !== null && (
            <span className="legend-item">
              <svg width="14" height="12" aria-hidden="true">
                <Hatch id={`${titleId}-key`} />
                <rect className="column running" width="14" height="12" fill={`url(#${titleId}-key)`} />
              </svg>
              Mês em andamento
            </span>
          )}
        </span>
      </figcaption>
      <Columns values={summary.sold_by_month} monthlyGoal={monthlyGoal} running={running} />
      <button type="button" className="show-values" aria-pressed={seen} onClick={() => setSeen(!seen)}>
        Ver os valores
      </button>
      <div className={seen ? undefined : 'visually-hidden'}>
        <ValuesTable wallet={wallet} monthlyGoal={monthlyGoal} running={running} />
      </div>
    </figure>
  );
});

function Columns(props: {
  readonly values: readonly number[];
  readonly monthlyGoal: number;
  readonly running: number | null;
}) {
  const { values, monthlyGoal, running } = props;
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useBox(box);
  const hatch = useId();
  const axis = measureAxis(width, values.length, fontSize);
  const plot = width - axis.start;
  const { bars, zero, pace } = measureChart(values, monthlyGoal, plot, HEIGHT);
  // The pace is the highest line where no month reached it: its words stand above the plot.
  const top = PACE_GAP + fontSize;
  return (
    <div className="chart" ref={box}>
      <svg width={width} height={HEIGHT + top + axis.height} aria-hidden="true" focusable="false">
        <Hatch id={hatch} />
        <g transform={`translate(${axis.start} ${top})`}>
          {bars.map((bar, index) => (
            <rect
              key={index}
              {...bar}
              rx={2}
              className={columnClass(index + 1 === running, values[index] ?? 0)}
              fill={index + 1 === running ? `url(#${hatch})` : undefined}
            />
          ))}
          <line className="zero-line" x1={0} x2={plot} y1={zero} y2={zero} />
          {pace !== null && <line className="pace-line" x1={0} x2={plot} y1={pace} y2={pace} />}
          {pace !== null && (
            <text className="pace-text" x={plot} y={pace - PACE_GAP} textAnchor="end">
              {formatCompact(monthlyGoal)}
            </text>
          )}
          {bars.map(
            (bar, index) =>
              index % axis.every === 0 && (
                <text
                  key={index}
                  className={index + 1 === running ? 'month running' : 'month'}
                  transform={placeName(bar.x + bar.width / 2, axis.degrees, fontSize)}
                  textAnchor={axis.degrees === 0 ? 'middle' : 'end'}
                >
                  {monthName(index + 1)}
                </text>
              ),
          )}
        </g>
      </svg>
    </div>
  );
}

/** A turned name ends below the middle of its bar. */
function placeName(middle: number, degrees: AxisLabels['degrees'], fontSize: number): string {
  if (degrees === 0) return `translate(${middle} ${HEIGHT + 1.3 * fontSize})`;
  const turned = `rotate(${-degrees})`;
  return degrees === 45
    ? `translate(${middle + 0.35 * fontSize} ${HEIGHT + 0.9 * fontSize}) ${turned}`
    : `translate(${middle + 0.35 * fontSize} ${HEIGHT + 0.5 * fontSize}) ${turned}`;
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch-ground" width="6" height="6" />
      <rect className="hatch-line" width="3" height="6" />
    </pattern>
  );
}

function columnClass(isRunning: boolean, value: number): string {
  return `column${isRunning ? ' running' : ''}${value < 0 ? ' negative' : ''}`;
}

function ValuesTable(props: {
  readonly wallet: Wallet;
  readonly monthlyGoal: number;
  readonly running: number | null;
}) {
  const { wallet, monthlyGoal, running } = props;
  return (
    <table className="values-table">
      <caption className="visually-hidden">Vendas por mês em {wallet.year}</caption>
      <thead>
        <tr>
          <th scope="col">Mês</th>
          <th scope="col">Vendido</th>
          <th scope="col">Ritmo da meta</th>
        </tr>
      </thead>
      <tbody>
        {wallet.summary.sold_by_month.map((sold, index) => (
          <tr key={index}>
            <th scope="row">
              {monthName(index + 1)}
              {index + 1 === running && ' (em andamento)'}
            </th>
            <td>{formatMoney(sold)}</td>
            <td>{monthlyGoal > 0 ? formatMoney(monthlyGoal) : 'Sem meta'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The box's width and text size in pixels, so that lines and letters keep their size on any screen. */
function useBox(box: React.RefObject<HTMLDivElement | null>): { width: number; fontSize: number } {
  const [size, setSize] = useState({ width: 340, fontSize: 12 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const width = element.clientWidth || 340;
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize) || 12;
      setSize((before) => (before.width === width && before.fontSize === fontSize ? before : { width, fontSize }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
