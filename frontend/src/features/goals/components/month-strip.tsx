import { memo, type ReactNode, useEffect, useState } from 'react';
import { formatDayMonth } from '../../../lib/dates.ts';
import { formatInteger, formatReais, formatShortMoney, monthName } from '../../../lib/format.ts';
import { useFrame } from '../../../ui/frame.tsx';
import { ChevronIcon } from '../../../ui/icons.tsx';
import { filledShare } from '../../../ui/progress-bar.tsx';
import type { Pace } from '../../../wallet/call.ts';
import { ESTIMATE_HINT, passedPercent, statusWord } from '../../../wallet/pace-words.ts';
import { missingVerb } from '../../../wallet/reason-words.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { isFuture } from '../months.ts';
import './month-strip.css';

/** Whether the totals on the screen match the request and, if not, whether new totals are being loaded. */
export type TotalsState = 'current' | 'outdated' | 'busy';

/** The missing amount, the amount per day, and the status of the month. One press shows every other figure. */
export const MonthStrip = memo(function MonthStrip(props: {
  readonly wallet: Wallet;
  readonly state: TotalsState;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { wallet, state, open, onToggle } = props;
  const { summary, month } = wallet;
  const { pace } = summary;
  const justReached = useJustReached(wallet);
  return (
    <section
      className={`strip ${state}${justReached ? ' just-reached' : ''}`}
      aria-label="Andamento do mês"
      aria-busy={state === 'busy'}
    >
      {pace !== null && summary.goal > 0 && pace.required_month > 0 ? (
        <Missing pace={pace} sold={summary.total_sold_month} month={month} />
      ) : (
        <Sold wallet={wallet} />
      )}
      {pace !== null && <Cells pace={pace} goal={summary.goal} wallet={wallet} />}
      <button
        type="button"
        className="strip-toggle"
        aria-expanded={open}
        aria-controls="todos-os-numeros"
        onClick={onToggle}
      >
        <span className="visually-hidden">{open ? 'Ocultar os números' : 'Ver todos os números'}</span>
        <ChevronIcon up={open} />
      </button>
    </section>
  );
});

/** The goal of the month on the screen was reached while the user was looking; it is announced once. */
function useJustReached({ seller_id, year, month, classification, summary }: Wallet): boolean {
  const { announce } = useFrame();
  const missing = summary.pace?.missing_month ?? null;
  const of = `${seller_id}/${year}/${month}/${classification}`;
  const [seen, setSeen] = useState({ of, missing, reached: false });
  if (seen.of !== of || seen.missing !== missing) {
    const before = seen.of === of ? seen.missing : null;
    setSeen({ of, missing, reached: before !== null && before > 0 && missing !== null && missing <= 0 });
  }
  useEffect(() => {
    if (seen.reached) announce('Meta do mês batida!');
  }, [seen.reached, announce]);
  return seen.reached;
}

function Missing({ pace, sold, month }: { readonly pace: Pace; readonly sold: number; readonly month: number }) {
  const missing = pace.missing_month;
  const reached = missing <= 0;
  const percent = filledShare((sold / pace.required_month) * 100);
  const today = filledShare(passedPercent(pace));
  return (
    <div className={reached ? 'strip-lead reached' : 'strip-lead'}>
      <p className="strip-title">
        <strong>{reached ? 'Meta do mês batida' : `${missingVerb(missing)} ${formatShortMoney(missing)}`}</strong>
        <span className="strip-side">{sideWords(pace, sold)}</span>
      </p>
      <div className="month-bar" aria-hidden="true">
        <span className="month-bar-fill" style={{ inlineSize: `${percent}%` }} />
        <span className="month-bar-today" style={{ insetInlineStart: `${today}%` }} />
      </div>
      <p className="today-row" aria-hidden="true">
        <span className="today-label" style={{ insetInlineStart: `${today}%` }}>
          hoje
        </span>
      </p>
      <p className="strip-foot">
        {formatShortMoney(sold)} de {formatShortMoney(pace.required_month)} em {monthName(month)}
      </p>
    </div>
  );
}

function sideWords(pace: Pace, sold: number): string {
  if (pace.missing_month <= 0) return `${formatShortMoney(sold - pace.required_month)} acima`;
  if (pace.required_per_workday === null) return 'sem dias úteis até o fim do mês';
  return pace.workdays_left === 1
    ? 'no último dia útil'
    : `${formatShortMoney(pace.required_per_workday)} por dia útil`;
}

/** For a month without a required amount: no goal, a beaten goal, or a month that is not the running one. */
function Sold({ wallet }: { readonly wallet: Wallet }) {
  const { summary, month, year } = wallet;
  const running = summary.pace !== null;
  const title = isFuture(wallet)
    ? `${capital(monthName(month))} ainda não começou`
    : `${formatShortMoney(summary.total_sold_month)} em ${monthName(month)}`;
  return (
    <div className={running && summary.goal > 0 ? 'strip-lead reached' : 'strip-lead'}>
      <p className="strip-title">
        <strong>{title}</strong>
        {running && (
          <span className="strip-side">{summary.goal > 0 ? 'meta do ano batida' : `carteira sem meta em ${year}`}</span>
        )}
      </p>
      {!isFuture(wallet) && (
        <p className="strip-foot">
          {formatInteger(summary.active_customers_month)} de {formatInteger(summary.customers)} compraram
        </p>
      )}
    </div>
  );
}

/** A desktop screen has room for three more figures. */
function Cells({ pace, goal, wallet }: { readonly pace: Pace; readonly goal: number; readonly wallet: Wallet }) {
  const { summary } = wallet;
  return (
    <dl className="strip-cells">
      {goal > 0 && pace.missing_month > 0 && pace.required_per_workday !== null && (
        <Cell
          className="per-day"
          label={`Por dia útil (${pace.workdays_left === 1 ? 'resta 1' : `restam ${pace.workdays_left}`})`}
        >
          {formatShortMoney(pace.required_per_workday)}
        </Cell>
      )}
      <Cell label="Deve fechar em (estimativa)" hint={`${ESTIMATE_HINT} ${formatReais(pace.projected_month)}`}>
        {formatShortMoney(pace.projected_month)}
        {pace.status !== null && <span className={`status ${pace.status}`}>{statusWord(pace.status)}</span>}
      </Cell>
      <Cell label="Já compraram no mês" hint={`até ${formatDayMonth(wallet.today)}`}>
        {formatInteger(summary.active_customers_month)} de {formatInteger(summary.customers)}
      </Cell>
    </dl>
  );
}

function Cell(props: {
  readonly className?: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`strip-cell ${props.className ?? ''}`} title={props.hint}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
