import { use } from 'react';
import { formatDay, sinceDay } from '../../../lib/dates.ts';
import { formatMoney, formatPercent } from '../../../lib/format.ts';
import { ChatIcon, PhoneIcon } from '../../../ui/icons.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import type { SortColumn } from '../../../wallet/view.ts';
import type { Customer } from '../../../wallet/wallet.ts';
import type { SteadyRow } from '../steady-order.ts';
import { Outdated } from './wallet-row.tsx';

/** One figure of one customer, in words and numbers that stand for themselves. */
export function CustomerCell(props: {
  readonly column: SortColumn;
  readonly customer: SteadyRow;
  readonly today: string;
}) {
  const { column, customer, today } = props;
  switch (column) {
    case 'customer_name':
      return (
        <>
          {customer.customer_name}
          {customer.elsewhere && <span className="moved-away">saiu desta página da lista</span>}
        </>
      );
    case 'city':
    case 'state':
    case 'classification':
      return customer[column];
    case 'goal':
      return customer.goal === 0 ? <span className="muted">Sem meta</span> : formatMoney(customer.goal);
    case 'sales_previous_year':
    case 'sold':
    case 'sold_month':
      return formatMoney(customer[column]);
    case 'gap':
      return <Gap customer={customer} />;
    case 'achievement_pct':
      return <Achievement percent={customer.achievement_pct} />;
    case 'last_purchase_date':
      return <LastPurchase day={customer.last_purchase_date} today={today} />;
    case 'is_active_month':
      return (
        <span className={customer.is_active_month ? 'yes' : 'no'}>{customer.is_active_month ? 'Sim' : 'Não'}</span>
      );
  }
}

function Gap({ customer }: { readonly customer: Customer }) {
  if (customer.goal === 0) return <span className="muted">Sem meta</span>;
  if (customer.gap >= 0) return formatMoney(customer.gap);
  return (
    <span className="beaten">
      <small>Superou em</small> {formatMoney(-customer.gap)}
    </span>
  );
}

function Achievement({ percent }: { readonly percent: number | null }) {
  if (percent === null) return <span className="muted">Sem meta</span>;
  return (
    <span className="achievement">
      <ProgressBar percent={percent} />
      <span className="achievement-text">{formatPercent(percent)}</span>
    </span>
  );
}

function LastPurchase({ day, today }: { readonly day: string | null; readonly today: string }) {
  if (day === null) return <span className="muted">Nunca comprou</span>;
  return (
    <span className="last-purchase">
      {formatDay(day)}
      <span className="since">
        <span className="since-dot"> · </span>
        {sinceDay(day, today)}
      </span>
    </span>
  );
}

/** Dead while the row is not, or no longer, one of those that were asked for: a thumb must not call from it. */
export function ContactLinks({ customer }: { readonly customer: SteadyRow }) {
  const outdated = use(Outdated);
  const { phone, customer_name: name } = customer;
  if (phone === null) return <span className="muted no-phone">Sem telefone</span>;
  return (
    <span className="contact" inert={outdated || customer.elsewhere}>
      <a className="call" href={`tel:${phone}`}>
        <PhoneIcon />
        <span className="contact-text">Ligar</span>
        <span className="visually-hidden"> para {name}</span>
      </a>
      <a className="call" href={`https://wa.me/${phone.replace(/\D/g, '')}`} target="_blank" rel="noreferrer">
        <ChatIcon />
        <span className="contact-text">WhatsApp</span>
        <span className="visually-hidden"> de {name}</span>
      </a>
    </span>
  );
}
