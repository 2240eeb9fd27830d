import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { NotSignedInError, StatusError } from '../../api/errors.ts';
import type { HttpClient } from '../../api/http.ts';
import { formatDay, sinceDay } from '../../lib/dates.ts';
import { formatMoney, formatPercent, formatReais } from '../../lib/format.ts';
import type { Id } from '../../lib/long-ids.ts';
import { dialAddress, formatPhone, mayBeMobile } from '../../lib/phone.ts';
import { useFrame } from '../../ui/frame.tsx';
import { ChatIcon, PhoneIcon } from '../../ui/icons.tsx';
import { toProblem } from '../../ui/problem.ts';
import { type Call, toneOf } from '../../wallet/call.ts';
import { averageSentence, goalSentence, reasonWords } from '../../wallet/reason-words.ts';
import type { Customer, CustomerDetail } from '../../wallet/wallet.ts';
import { useCustomer } from './get-customer.ts';
import { chatAddress, FIRST_GREETING, keepGreeting, LONGEST_GREETING, readGreeting } from './greeting.ts';
import { MonthChart } from './month-chart.tsx';
import { toPairs } from './month-pairs.ts';
import './customer-sheet.css';

/** The width from which `goals-page.css` shows the sheet beside the list. */
const BESIDE = '(min-width: 75rem)';
const FIRST_PURCHASES = 6;

/**
 * Everything about one customer: beside the list on a desktop screen, over it on a phone. The page's address includes
 * it.
 */
export default function CustomerSheet(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly customerId: Id;
  /** The figures that are known without a request, for the first moment and without a network. */
  readonly known: Customer | null;
  readonly today: string;
  readonly year: number;
  /** The three answers to "how did the call go?". */
  readonly outcome: ReactNode;
  readonly onClose: () => void;
}) {
  const { http, sellerId, customerId, known, today, year, outcome, onClose } = props;
  const query = useCustomer(http, sellerId, customerId);
  const detail = query.data ?? null;
  const customer = detail?.customer ?? known;
  const name = customer?.customer_name ?? null;
  const titleId = useId();
  const dialog = useSheetDialog(customerId, name);
  const gone = query.data === null;
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      data-customer={customerId}
      data-name={name ?? undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className="sheet-head">
        {customer !== null && !gone && (
          <span className={`class-badge class-${customer.classification}`}>
            <span className="visually-hidden">Classe </span>
            {customer.classification}
          </span>
        )}
        <h2 id={titleId} tabIndex={-1}>
          {gone ? 'Cliente fora desta carteira' : (name ?? 'Cliente')}
        </h2>
        <button type="button" className="button quiet close" onClick={onClose}>
          Fechar
        </button>
      </header>
      {gone && <p>Este cliente não está nesta carteira em {year}. O link pode ser antigo.</p>}
      {!gone && customer !== null && (
        <SheetBody customer={customer} detail={detail} today={detail?.today ?? today} year={year} outcome={outcome} />
      )}
      {!gone && detail === null && <Missing query={query} />}
    </dialog>
  );
}

/** It is modal over a phone's page, but not beside a desktop list. */
function useSheetDialog(customerId: Id, name: string | null) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { announce } = useFrame();
  useEffect(() => {
    const element = dialog.current;
    const beside = window.matchMedia(BESIDE);
    const show = () => {
      if (element === null) return;
      element.close();
      if (beside.matches) element.show();
      else element.showModal();
    };
    const focused = document.activeElement;
    show();
    // On a desktop screen the user moves through the list, and the sheet follows.
    if (beside.matches && focused instanceof HTMLElement) focused.focus();
    beside.addEventListener('change', show);
    return () => {
      beside.removeEventListener('change', show);
      element?.close();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another customer begins at the top
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
  }, [customerId]);
  useEffect(() => {
    if (name !== null) announce(`Ficha de ${name}`);
  }, [name, announce]);
  return dialog;
}

function Missing({ query }: { readonly query: ReturnType<typeof useCustomer> }) {
  if (query.error === null) return <p className="muted sheet-loading">Carregando o histórico…</p>;
  const forbidden = query.error instanceof StatusError && query.error.status === 403;
  return (
    <div className="sheet-missing">
      <p>
        {forbidden
          ? 'Você não tem acesso a este cliente.'
          : `O histórico não veio. ${toProblem(query.error, navigator.onLine).title}`}
      </p>
      {!forbidden && !(query.error instanceof NotSignedInError) && (
        <button type="button" className="button" onClick={() => void query.refetch()}>
          Tentar de novo
        </button>
      )}
    </div>
  );
}

function SheetBody(props: {
  readonly customer: Customer;
  readonly detail: CustomerDetail | null;
  readonly today: string;
  readonly year: number;
  readonly outcome: ReactNode;
}) {
  const { customer, detail, today, year, outcome } = props;
  return (
    <>
      <p className="muted sheet-place">
        {customer.city}, {customer.state}
      </p>
      <Why customer={customer} today={today} />
      <Contact customer={customer} />
      {outcome}
      {detail !== null && <MonthChart pairs={toPairs(detail.months)} required={customer.required_month ?? 0} />}
      <Figures customer={customer} year={year} />
      {detail !== null && <Purchases purchases={detail.purchases} today={today} />}
    </>
  );
}

/** The reason, and the numbers behind it. */
function Why({ customer, today }: { readonly customer: Customer; readonly today: string }) {
  const words = reasonWords(customer, today);
  const { call } = customer;
  if (words === null || call === null) return null;
  return (
    <section className={`why tone-${toneOf(call.reason)}`} aria-label="Por que ligar">
      <h3>{words.lead}</h3>
      {words.detail !== '' && <p>{capital(words.detail)}.</p>}
      <p>
        {[rhythmWords(call), averageSentence(call), goalSentence(customer)].filter((text) => text !== '').join(' ')}
      </p>
    </section>
  );
}

/** "Comprou em 16 dias nos últimos 12 meses; está em 1,6 vez o costume." */
function rhythmWords({
  purchases_12m: n,
  days_since_last_purchase: since,
  purchase_interval_days: every,
}: Call): string {
  if (n === 0) return 'Nenhuma compra nos 12 meses fechados.';
  const bought = `Comprou em ${n} ${n === 1 ? 'dia' : 'dias'} nos 12 meses fechados`;
  if (since === null || every === null || every === 0) return `${bought}.`;
  const times = (since / every).toLocaleString('pt-BR', { maximumFractionDigits: 1 });
  return `${bought}; sem comprar há ${times} ${since / every < 2 ? 'vez' : 'vezes'} o costume.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function Contact({ customer }: { readonly customer: Customer }) {
  const { phone, customer_name: name } = customer;
  const [greeting, setGreeting] = useState(readGreeting);
  const [editing, setEditing] = useState(false);
  const { announce } = useFrame();
  const [copied, setCopied] = useState(false);
  const areaId = useId();
  if (phone === null) return <p className="muted">Sem telefone no cadastro.</p>;
  const copy = () => {
    void navigator.clipboard.writeText(formatPhone(phone)).then(() => {
      setCopied(true);
      announce('Número copiado');
    });
  };
  const write = (words: string) => {
    setGreeting(words);
    keepGreeting(words);
  };
  return (
    <div className="sheet-contact">
      <div className="sheet-links">
        <a className="button primary" href={dialAddress(phone)}>
          <PhoneIcon />
          <span>
            <span className="visually-hidden">Ligar para </span>
            {formatPhone(phone)}
          </span>
        </a>
        {mayBeMobile(phone) && (
          <a className="button soft" href={chatAddress(phone, greeting, name)} target="_blank" rel="noreferrer">
            <ChatIcon />
            WhatsApp
          </a>
        )}
      </div>
      <div className="sheet-extras">
        <button type="button" className="link" onClick={copy}>
          {copied ? 'Número copiado' : 'Copiar número'}
        </button>
        <button type="button" className="link" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {editing ? 'Pronto' : 'Editar saudação'}
        </button>
      </div>
      {editing && (
        <div className="greeting">
          <label htmlFor={areaId}>Saudação do WhatsApp. {'{nome}'} vira o nome do cliente.</label>
          <textarea
            id={areaId}
            rows={3}
            maxLength={LONGEST_GREETING}
            value={greeting}
            onChange={(event) => write(event.target.value)}
          />
          {greeting !== FIRST_GREETING && (
            <button type="button" className="link" onClick={() => write(FIRST_GREETING)}>
              Voltar ao texto inicial
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** With cents, because the list shows rounded figures. */
function Figures({ customer, year }: { readonly customer: Customer; readonly year: number }) {
  const { goal, gap, achievement_pct: share } = customer;
  return (
    <dl className="sheet-figures">
      <Figure label="Vendido no mês">{formatMoney(customer.sold_month)}</Figure>
      {customer.missing_month !== null && goal > 0 && (
        <Figure label="Falta no mês">{formatMoney(customer.missing_month)}</Figure>
      )}
      {customer.call !== null && <Figure label="Média por mês">{formatMoney(customer.call.average_month)}</Figure>}
      <Figure label={`Meta ${year}`}>{goal === 0 ? 'Sem meta' : formatMoney(goal)}</Figure>
      <Figure label={`Vendido ${year}`}>
        {formatMoney(customer.sold)}
        {share !== null && ` · ${formatPercent(share)}`}
      </Figure>
      {goal > 0 && (
        <Figure label={gap <= 0 ? 'Superou a meta em' : 'Falta no ano'}>{formatMoney(Math.abs(gap))}</Figure>
      )}
      <Figure label={`Vendido ${year - 1} (ano todo)`}>{formatMoney(customer.sales_previous_year)}</Figure>
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Purchases(props: { readonly purchases: CustomerDetail['purchases']; readonly today: string }) {
  const { purchases, today } = props;
  const [all, setAll] = useState(false);
  if (purchases.length === 0) return <p className="muted">Nenhuma compra registrada.</p>;
  const shown = all ? purchases : purchases.slice(0, FIRST_PURCHASES);
  return (
    <section className="purchases" aria-label="Últimas compras">
      <h3>Últimas compras</h3>
      <ol>
        {shown.map(({ date, amount }, index) => (
          <li key={index}>
            <span>
              {formatDay(date)} <span className="muted">{sinceDay(date, today)}</span>
            </span>
            <span className={amount < 0 ? 'returned' : undefined}>
              {amount < 0 && 'devolução '}
              {formatReais(amount)}
            </span>
          </li>
        ))}
      </ol>
      {!all && purchases.length > FIRST_PURCHASES && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Mostrar as {purchases.length}
        </button>
      )}
    </section>
  );
}
