import { memo, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { splitDay } from '../../../lib/dates.ts';
import { formatCompact, formatMoney, monthName } from '../../../lib/format.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { type AxisLabels, measureAxis, measureChart } from '../chart-metrics.ts';
import type { TotalsState } from './month-strip.tsx';
import './sales-chart.css';

const HEIGHT = 124;
// The gap between the pace line and its label.
const PACE_GAP = 5;

/**
 * Sales by month beside those of the year before. The drawing is hidden from screen readers. They always get its values
 * as text; the button only makes the text visible. A press on a month, or the pointer over it, also shows its values.
 */
export const SalesChart = memo(function SalesChart(props: {
  readonly wallet: Wallet;
  /** The same months a year before; null: not known. */
  readonly yearBefore: readonly number[] | null;
  readonly state: TotalsState;
}) {
  const { wallet, yearBefore, state } = props;
  const titleId = useId();
  const [seen, setSeen] = useState(false);
  const [month, setMonth] = useState<number | null>(null);
  const { summary, year, today } = wallet;
  const goal = summary.pace?.required_month ?? 0;
  const day = splitDay(today);
  const running = day.year === year ? day.month : null;
  return (
    <figure className={`figure ${state}`} aria-labelledby={titleId} aria-busy={state === 'busy'}>
      <figcaption>
        <span id={titleId} className="figure-title">
          Vendas por mês
        </span>
        <span className="legend">
          <Key className="key-this">{year}</Key>
          {yearBefore !== null && <Key className="key-before">{year - 1}</Key>}
          {running !== null && <Key className="key-running">Mês em andamento</Key>}
          {goal > 0 && <Key className="key-goal">Meta do mês: {formatMoney(goal)}</Key>}
        </span>
      </figcaption>
      <Columns
        values={summary.sold_by_month}
        before={yearBefore}
        goal={goal}
        running={running}
        chosen={month}
        onChoose={setMonth}
      />
      <p className="month-values" aria-hidden="true">
        {month === null
          ? 'Toque em um mês, ou aponte para ele: os valores aparecem aqui.'
          : monthWords(wallet, yearBefore, month)}
      </p>
      <button type="button" className="show-values" aria-expanded={seen} onClick={() => setSeen(!seen)}>
        {seen ? 'Ocultar os valores' : 'Ver os valores'}
      </button>
      <div className={seen ? undefined : 'visually-hidden'}>
        <ValuesTable wallet={wallet} yearBefore={yearBefore} running={running} />
      </div>
    </figure>
  );
});

function Key({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <span className="legend-item">
      <span className={`key ${className}`} aria-hidden="true" />
      {children}
    </span>
  );
}

/** "março: R$ 10 em 2026, R$ 8 em 2025" */
function monthWords({ summary, year }: Wallet, yearBefore: readonly number[] | null, month: number): string {
  const sold = `${monthName(month)}: ${formatMoney(summary.sold_by_month[month - 1] ?? 0)} em ${year}`;
  return yearBefore === null ? sold : `${sold}, ${formatMoney(yearBefore[month - 1] ?? 0)} em ${year - 1}`;
}

function Columns(props: {
  readonly values: readonly number[];
  readonly before: readonly number[] | null;
  readonly goal: number;
  readonly running: number | null;
  readonly chosen: number | null;
  readonly onChoose: (month: number | null) => void;
}) {
  const { values, before, goal, running, chosen, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useBox(box);
  const hatch = useId();
  const axis = measureAxis(width, values.length, fontSize);
  const plot = width - axis.start;
  const { bars, barsBefore, zero, pace } = measureChart(values, before, goal, plot, HEIGHT);
  // If no month reached the goal, its line is the highest, so its label is above the plot.
  const top = PACE_GAP + fontSize;
  const slot = plot / values.length;
  return (
    <div className="chart" ref={box}>
      <svg
        width={width}
        height={HEIGHT + top + axis.height}
        aria-hidden="true"
        focusable="false"
        onPointerLeave={() => onChoose(null)}
      >
        <Hatch id={hatch} />
        <g transform={`translate(${axis.start} ${top})`}>
          {barsBefore.map((bar, index) => (
            <rect key={index} {...bar} rx={2} className="column before" />
          ))}
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
              {formatCompact(goal)}
            </text>
          )}
          {bars.map(
            (_, index) =>
              index % axis.every === 0 && (
                <text
                  key={index}
                  className={index + 1 === running ? 'month running' : 'month'}
                  transform={placeName(index * slot + slot / 2, axis.degrees, fontSize)}
                  textAnchor={axis.degrees === 0 ? 'middle' : 'end'}
                >
                  {monthName(index + 1)}
                </text>
              ),
          )}
          {bars.map((_, index) => (
            <rect
              key={index}
              className={index + 1 === chosen ? 'slot chosen' : 'slot'}
              x={index * slot}
              y={-top}
              width={slot}
              height={HEIGHT + top + axis.height}
              onPointerEnter={() => onChoose(index + 1)}
              onPointerDown={() => onChoose(index + 1)}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}

/** The end of a turned name is below the middle of its bar. */
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
  readonly yearBefore: readonly number[] | null;
  readonly running: number | null;
}) {
  const { wallet, yearBefore, running } = props;
  const { year } = wallet;
  return (
    <table className="values-table">
      <caption className="visually-hidden">Vendas por mês em {year}</caption>
      <thead>
        <tr>
          <th scope="col">Mês</th>
          <th scope="col">{year}</th>
          {yearBefore !== null && <th scope="col">{year - 1}</th>}
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
            {yearBefore !== null && <td>{formatMoney(yearBefore[index] ?? 0)}</td>}
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
