import type { ReactNode } from 'react';
import { formatInteger, formatMoney, formatPercent, formatPeriod } from '../../../lib/format.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { ESTIMATE_HINT, paceSentence, peopleSentence, projectionSentence } from '../../../wallet/pace-words.ts';
import type { Summary, Wallet } from '../../../wallet/wallet.ts';
import { scopeWords } from '../../../wallet/words.ts';
import { isFuture } from '../months.ts';
import type { TotalsState } from './month-strip.tsx';
import { SalesChart } from './sales-chart.tsx';
import './all-figures.css';

/**
 * The figures of the month and the year for the whole filtered wallet. The month comes first, because the seller can
 * still change it.
 */
export default function AllFigures(props: {
  readonly wallet: Wallet;
  readonly state: TotalsState;
  /** Sales of the same months a year before, if they are known. */
  readonly yearBefore: readonly number[] | null;
}) {
  const { wallet, state, yearBefore } = props;
  const { summary, year, month, classification } = wallet;
  return (
    <section className={`glance ${state}`} id="todos-os-numeros" aria-label="Resumo" aria-busy={state === 'busy'}>
      <h2 className="glance-title">
        <span className="period">{formatPeriod(year, month)}</span>
        <span className="scope">{scopeWords(classification, summary.customers)}</span>
      </h2>
      <Sentences wallet={wallet} />
      <dl className="cards">
        <Card label="Vendido no mês">{formatMoney(summary.total_sold_month)}</Card>
        <MonthGoal summary={summary} />
        <Card label="Compraram no mês">
          {isFuture(wallet)
            ? 'ainda não começou'
            : `${formatInteger(summary.active_customers_month)} de ${formatInteger(summary.customers)}`}
        </Card>
        <Card label="Positivação no mês" hint="clientes que compraram ÷ clientes da carteira">
          {isFuture(wallet) ? 'ainda não começou' : formatPercent(summary.penetration_month_pct)}
        </Card>
        <Card label={`Vendido em ${year}`}>{formatMoney(summary.sold)}</Card>
        <YearGap summary={summary} />
        <Card label="% da meta">
          {summary.achievement_pct === null ? 'Sem meta' : formatPercent(summary.achievement_pct)}
          {summary.achievement_pct !== null && <ProgressBar percent={summary.achievement_pct} />}
        </Card>
        <Card label="Meta anual">{summary.goal === 0 ? 'Sem meta' : formatMoney(summary.goal)}</Card>
        {summary.pace !== null && (
          <Card label={`${year} deve fechar em`} hint="estimativa">
            {formatMoney(summary.pace.projected_year)}
          </Card>
        )}
        <Card label={`Vendido em ${year - 1}`}>{formatMoney(summary.sales_previous_year)}</Card>
      </dl>
      {summary.customers > 0 && <SalesChart wallet={wallet} yearBefore={yearBefore} state={state} />}
    </section>
  );
}

/** The strip's figures in whole sentences. */
function Sentences({ wallet }: { readonly wallet: Wallet }) {
  const { summary, year, today } = wallet;
  const { pace, views } = summary;
  if (pace === null || summary.customers === 0) return null;
  return (
    <p className="sentences">
      {paceSentence({ year, today, goal: summary.goal, total_sold_month: summary.total_sold_month, pace })}{' '}
      <span title={ESTIMATE_HINT}>{projectionSentence({ pace, goal: summary.goal })}</span>{' '}
      {views !== null &&
        peopleSentence({ customers: summary.customers, notBought: views.not_bought, late: views.late })}
    </p>
  );
}

function MonthGoal({ summary: { pace, goal } }: { readonly summary: Summary }) {
  if (pace === null) return null;
  if (goal === 0) return <Card label="Meta do mês">Sem meta</Card>;
  return (
    <>
      <Card label="Meta do mês">{formatMoney(pace.required_month)}</Card>
      <Card label="Falta no mês">{pace.missing_month > 0 ? formatMoney(pace.missing_month) : 'Batida'}</Card>
      <Card label="Deve fechar em" hint={ESTIMATE_HINT}>
        {formatMoney(pace.projected_month)}
      </Card>
    </>
  );
}

function YearGap({ summary: { goal, gap } }: { readonly summary: Summary }) {
  if (goal === 0) return <Card label="Falta para a meta">Sem meta</Card>;
  return gap < 0 ? (
    <Card label="Acima da meta" good>
      {formatMoney(-gap)}
    </Card>
  ) : (
    <Card label="Falta para a meta">{formatMoney(gap)}</Card>
  );
}

function Card(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string;
  readonly good?: boolean;
}) {
  return (
    <div className={props.good ? 'card good' : 'card'}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
      {props.hint && <dd className="hint">{props.hint}</dd>}
    </div>
  );
}
