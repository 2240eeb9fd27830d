import { use } from 'react';
import { formatDay, formatDayMonth, sinceDay } from '../../../lib/dates.ts';
import { formatAmount, formatMoney, formatPercent } from '../../../lib/format.ts';
import { dialAddress, formatPhone, mayBeMobile } from '../../../lib/phone.ts';
import { ChatIcon, PhoneIcon } from '../../../ui/icons.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { isWorthACall, toneOf } from '../../../wallet/call.ts';
import { reasonInBrief, reasonSentence } from '../../../wallet/reason-words.ts';
import type { Customer } from '../../../wallet/wallet.ts';
import type { Column } from '../columns.ts';
import { ExtrasContext } from '../extras.ts';
import type { SteadyRow } from '../steady-order.ts';

/** One figure of one customer. On a card CSS adds the words of the column's heading. */
export function CustomerCell(props: {
  readonly column: Column;
  readonly customer: SteadyRow;
  readonly today: string;
  /** The month on the screen has not begun. */
  readonly future: boolean;
}) {
  const { column, customer, today, future } = props;
  switch (column) {
    case 'classification':
      return <span className={`class-badge class-${customer.classification}`}>{customer.classification}</span>;
    case 'customer_name':
      return null; // it belongs to the row, because it opens the customer
    case 'contact':
      return <ContactLinks customer={customer} />;
    case 'call':
      return <Reason customer={customer} today={today} />;
    case 'city':
    case 'state':
      return customer[column];
    case 'goal':
      return customer.goal === 0 ? <NoGoal /> : <Amount value={customer.goal} />;
    case 'sales_previous_year':
    case 'sold':
    case 'sold_month':
      return <Amount value={customer[column]} />;
    case 'average_month':
      return <Average customer={customer} />;
    case 'missing_month':
      return <MissingMonth customer={customer} />;
    case 'gap':
      return <Gap customer={customer} />;
    case 'purchase_interval':
      return customer.call?.purchase_interval_days == null ? '–' : `${customer.call.purchase_interval_days} dias`;
    case 'achievement_pct':
      return <Achievement percent={customer.achievement_pct} />;
    case 'last_purchase_date':
      return <LastPurchase day={customer.last_purchase_date} today={today} />;
    case 'is_active_month':
      return future ? (
        <span className="muted">ainda não começou</span>
      ) : (
        <span className={customer.is_active_month ? 'yes' : 'no'}>{customer.is_active_month ? 'Sim' : 'Não'}</span>
      );
  }
}

/** A column shows no cents; the full figure is in the hover text and in the customer's sheet. */
function Amount({ value }: { readonly value: number }) {
  return (
    <span className="amount" title={formatMoney(value)}>
      {formatAmount(value)}
    </span>
  );
}

function NoGoal() {
  return <span className="muted">Sem meta</span>;
}

/** The most prominent part of a row after its name, in the colour of its urgency and in words. */
function Reason({ customer, today }: { readonly customer: SteadyRow; readonly today: string }) {
  if (customer.call === null) return <LastPurchase day={customer.last_purchase_date} today={today} />;
  return (
    <span className={`reason tone-${toneOf(customer.call.reason)}`} title={reasonSentence(customer, today)}>
      <span className="reason-dot" aria-hidden="true" />
      <span className="reason-text">{reasonInBrief(customer, today)}</span>
    </span>
  );
}

function Average({ customer: { call } }: { readonly customer: Customer }) {
  if (call === null || !isWorthACall(call.reason)) return <span className="muted none">–</span>;
  return <Amount value={call.average_month} />;
}

function MissingMonth({ customer }: { readonly customer: Customer }) {
  const { goal, gap, missing_month: missing } = customer;
  if (goal === 0) return <NoGoal />;
  if (gap <= 0) return <span className="beaten year">Batida</span>;
  if (missing === null) return <span className="muted none">–</span>;
  if (missing <= 0) return <span className="beaten">Batida</span>;
  return (
    <span className={missing < 2 ? 'one' : 'many'}>
      <Amount value={missing} />
    </span>
  );
}

function Gap({ customer }: { readonly customer: Customer }) {
  if (customer.goal === 0) return <NoGoal />;
  if (customer.gap > 0) return <Amount value={customer.gap} />;
  return (
    <span className="beaten" title={`Superou em ${formatMoney(-customer.gap)}`}>
      Batida
    </span>
  );
}

function Achievement({ percent }: { readonly percent: number | null }) {
  if (percent === null) return <NoGoal />;
  return (
    <span className="achievement">
      <ProgressBar percent={percent} />
      <span className="achievement-text">{formatPercent(percent)}</span>
    </span>
  );
}

/** `14/01`, with the year if it is not this year. */
function LastPurchase({ day, today }: { readonly day: string | null; readonly today: string }) {
  if (day === null) return <span className="muted">Nunca</span>;
  return (
    <span className="last-purchase" title={`${formatDay(day)}, ${sinceDay(day, today)}`}>
      {day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDay(day)}
    </span>
  );
}

/** They need no network and no fresh list, so they work even if the figures can't be loaded. */
function ContactLinks({ customer }: { readonly customer: SteadyRow }) {
  const { afterContact } = use(ExtrasContext);
  const { phone, customer_name: name } = customer;
  return (
    <span className="contact">
      {phone === null ? (
        <span className="muted no-phone">Sem telefone</span>
      ) : (
        <>
          <a className="call" href={dialAddress(phone)}>
            <PhoneIcon />
            <span className="call-word visually-hidden">Ligar</span>
            <span className="visually-hidden"> para {name}</span>
            <span className="number">{formatPhone(phone)}</span>
          </a>
          {mayBeMobile(phone) && (
            <a className="chat" href={`https://wa.me/${phone.replace(/\D/g, '')}`} target="_blank" rel="noreferrer">
              <ChatIcon />
              <span className="call-word visually-hidden">WhatsApp</span>
              <span className="visually-hidden"> de {name}</span>
            </a>
          )}
        </>
      )}
      {afterContact?.(customer)}
    </span>
  );
}
