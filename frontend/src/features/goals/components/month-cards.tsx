import { memo, type ReactNode } from 'react';
import { formatInteger, formatMoney, formatPercent, formatPeriod } from '../../../lib/format.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import type { Summary, Wallet } from '../../../wallet/wallet.ts';
import { scopeWords } from '../../../wallet/words.ts';

/** Whether totals on the screen are of what was asked for, and if not, whether those are on their way. */
export type TotalsState = 'current' | 'outdated' | 'busy';

/** How the month and the year stand, for the whole filtered wallet. The month comes first: it can still be changed. */
export const MonthCards = memo(function MonthCards(props: { readonly wallet: Wallet; readonly state: TotalsState }) {
  const { wallet, state } = props;
  const { summary, year, month, classification } = wallet;
  return (
    <section className={`glance ${state}`} aria-label="Resumo" aria-busy={state === 'busy'}>
      <h2 className="glance-title">
        <span className="period">{formatPeriod(year, month)}</span>
        <span className="scope">{scopeWords(classification, summary.customers)}</span>
      </h2>
      <dl className="cards">
        <Card label="Vendido no mês" hint={summary.goal > 0 ? paceWords(summary.goal) : undefined} lead>
          {formatMoney(summary.total_sold_month)}
        </Card>
        <Card label="Compraram no mês">
          {formatInteger(summary.active_customers_month)} de {formatInteger(summary.customers)}
        </Card>
        <Card label="Positivação no mês" hint="clientes que compraram ÷ clientes da carteira">
          {formatPercent(summary.penetration_month_pct)}
        </Card>
        <Card label={`Vendido em ${year}`}>{formatMoney(summary.sold)}</Card>
        <Card label="Falta para a meta">{gapWords(summary)}</Card>
        <Card label="% da meta">
          {summary.achievement_pct === null ? 'Sem meta' : formatPercent(summary.achievement_pct)}
          {summary.achievement_pct !== null && <ProgressBar percent={summary.achievement_pct} />}
        </Card>
        <Card label="Meta anual">{summary.goal === 0 ? 'Sem meta' : formatMoney(summary.goal)}</Card>
      </dl>
    </section>
  );
});

function Card(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string | undefined;
  readonly lead?: boolean;
}) {
  return (
    <div className={props.lead ? 'card lead' : 'card'}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
      {props.hint && <dd className="hint">{props.hint}</dd>}
    </div>
  );
}

/** What a month has to bring for the goal to be reached, were all months alike. */
function paceWords(goal: number): string {
  return `ritmo da meta: ${formatMoney(goal / 12)} por mês`;
}

function gapWords({ goal, gap }: Summary): string {
  if (goal === 0) return 'Sem meta';
  return gap < 0 ? `Superou em ${formatMoney(-gap)}` : formatMoney(gap);
}
