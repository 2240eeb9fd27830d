import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import type { HttpClient } from '../../api/http.ts';
import { formatClock } from '../../lib/dates.ts';
import { formatInteger, formatPercent, formatPeriod, formatReais, formatShortMoney } from '../../lib/format.ts';
import { elapsedMs } from '../../lib/moment.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useNow } from '../../lib/use-now.ts';
import { InFrame, useFrame, useNotice, usePageTitle } from '../../ui/frame.tsx';
import { DownloadIcon, RefreshIcon } from '../../ui/icons.tsx';
import { filledShare } from '../../ui/progress-bar.tsx';
import { WalletBones } from '../../ui/skeleton.tsx';
import { useProblemOf } from '../../ui/use-problem.ts';
import { ESTIMATE_HINT, passedPercent, projectedPercent } from '../../wallet/pace-words.ts';
import { addressOf, type ChangeView } from '../../wallet/use-view.ts';
import type { View } from '../../wallet/view.ts';
import type { SellerList, Team, TeamSeller } from '../../wallet/wallet.ts';
import { type TeamAnswer, useTeam } from './get-team.ts';
import {
  cellText,
  monthShare,
  sellerTitle,
  sortSellers,
  standing,
  TEAM_COLUMNS,
  type TeamColumn,
  type TeamSort,
  teamCsv,
} from './team-columns.ts';
import './team-page.css';

/** A manager's first screen: which sellers will miss the month's goal, and by how much. */
export default function TeamPage(props: {
  readonly http: HttpClient;
  readonly view: View;
  readonly changeView: ChangeView;
  /** The sellers' names, which are known long before every wallet has been read. */
  readonly sellers: SellerList | null;
  readonly onSignOut: () => void;
  /** If the team can't be read: a way to a single wallet. */
  readonly instead: ReactNode;
}) {
  const { http, view, changeView, sellers, onSignOut, instead } = props;
  const query = useTeam(http, view);
  const problem = useProblemOf(query);
  const answer = query.data ?? null;
  usePageTitle('Equipe');
  useTitle(answer?.team ?? null);
  const now = useNow(60_000);
  useNotice(problem === null || answer === null ? null : noticeWords(problem.title, answer, now), false);
  const isNoTeam = answer !== null && answer.team.sellers.length === 0 && answer.team.complete;
  if (isNoTeam || (answer === null && (query.error !== null || query.fetchStatus === 'paused'))) return instead;
  return (
    <>
      <InFrame slot="header">
        <div className="top-actions">
          <button
            type="button"
            className="button refresh"
            aria-disabled={query.isFetching}
            onClick={() => void query.refetch()}
          >
            <RefreshIcon />
            <span className="hidden-below-74">{query.isFetching ? 'Atualizando…' : 'Atualizar'}</span>
          </button>
          <button type="button" className="button quiet" onClick={onSignOut}>
            Sair
          </button>
        </div>
        {answer !== null && <When answer={answer} />}
      </InFrame>
      {problem !== null && answer !== null && (
        <InFrame slot="wayOut">
          <button type="button" className="button" onClick={() => void query.refetch()}>
            Tentar de novo
          </button>
        </InFrame>
      )}
      <div className={answer === null ? 'page skeleton' : 'page team'}>
        {answer === null && (sellers === null ? <WalletBones /> : <Awaited of={sellers} changeView={changeView} />)}
        {answer !== null && <TeamOf team={answer.team} changeView={changeView} />}
      </div>
    </>
  );
}

function noticeWords(title: string, answer: TeamAnswer, now: ReturnType<typeof useNow>): string {
  return `${title} Os números abaixo são das ${formatClock(answer.answeredAt, answer.answeredAt + elapsedMs(answer.arrivedAt, now))}.`;
}

function useTitle(team: Team | null): void {
  const period = team === null ? null : formatPeriod(team.year, team.month);
  useEffect(() => {
    document.title = period === null ? 'Equipe – Metas por Cliente' : `Equipe – ${period}`;
  }, [period]);
}

function When({ answer }: { readonly answer: TeamAnswer }) {
  const { team, answeredAt } = answer;
  const { pace } = team.totals;
  return (
    <p className="freshness">
      {formatPeriod(team.year, team.month)}
      {pace !== null && ` · ${pace.workdays - pace.workdays_left} de ${pace.workdays} dias úteis`}
      {pace !== null && ` · mês de agora, ${formatClock(answeredAt, answeredAt)}`}
    </p>
  );
}

function TeamOf({ team, changeView }: { readonly team: Team; readonly changeView: ChangeView }) {
  const { announce } = useFrame();
  const [sort, setSort] = useState<TeamSort | null>(null);
  const sellers = sort === null ? team.sellers : sortSellers(team.sellers, sort);
  const choose = (column: TeamColumn) => {
    const next = sort?.column === column ? { column, descending: !sort.descending } : first(column);
    setSort(next);
    announce(`Ordenado por ${TEAM_COLUMNS.find(({ id }) => id === column)?.label}`);
  };
  const save = () => {
    const name = `equipe_${team.year}-${String(team.month).padStart(2, '0')}.csv`;
    saveFile({ name, content: new Blob([teamCsv(sellers)], { type: 'text/csv;charset=utf-8' }) });
    announce(`Arquivo exportado: ${name}`);
  };
  return (
    <>
      <Totals team={team} />
      {!team.complete && <Unavailable team={team} />}
      <section className="team-list" aria-labelledby="team-title">
        <div className="team-head">
          <h2 id="team-title">Onde falta mais</h2>
          <p className="muted">meta do mês menos o que o mês deve fechar</p>
          <button type="button" className="button" onClick={save}>
            <DownloadIcon />
            Exportar
          </button>
        </div>
        <SellersTable
          sellers={sellers}
          sort={sort ?? { column: 'shortfall', descending: true }}
          onSort={choose}
          changeView={changeView}
        />
      </section>
    </>
  );
}

/** While the wallets are read: their sellers, with a link to each wallet. */
function Awaited({ of, changeView }: { readonly of: SellerList; readonly changeView: ChangeView }) {
  const count = of.sellers.length;
  return (
    <section className="team-list" aria-busy="true" aria-labelledby="team-title">
      <div className="team-head">
        <h2 id="team-title">Lendo {count === 1 ? '1 carteira' : `${formatInteger(count)} carteiras`}…</h2>
        <p className="muted">A primeira leitura leva alguns segundos. Cada carteira já pode ser aberta.</p>
      </div>
      <ul className="awaited">
        {of.sellers.map((seller) => (
          <li key={seller.seller_id}>
            <div>
              <SellerLink seller={seller} changeView={changeView} />
            </div>
            <span className="bone" aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function first(column: TeamColumn): TeamSort {
  return { column, descending: column !== 'seller' };
}

function Totals({ team }: { readonly team: Team }) {
  const { totals } = team;
  const { pace } = totals;
  const share = pace === null ? null : projectedPercent(pace);
  return (
    <dl className="team-totals" aria-label="Equipe inteira">
      {pace !== null && (
        <Total label="Falta à equipe no mês" full={formatReais(pace.missing_month)}>
          {formatShortMoney(pace.missing_month)}
        </Total>
      )}
      {pace !== null && (
        <Total label="Deve fechar em (estimativa)" full={`${formatReais(pace.projected_month)}. ${ESTIMATE_HINT}`}>
          {formatShortMoney(pace.projected_month)}
          {share !== null && ` · ${formatPercent(share)}`}
        </Total>
      )}
      <Total
        label="Positivação"
        full={`${formatInteger(totals.active_customers_month)} de ${formatInteger(totals.customers)} clientes compraram`}
      >
        {formatPercent(totals.penetration_month_pct)}
      </Total>
      {totals.to_fetch !== null && (
        <Total label="A buscar em atrasados e na hora" full={formatReais(totals.to_fetch)}>
          {formatShortMoney(totals.to_fetch)}
        </Total>
      )}
      {pace === null && (
        <Total label="Vendido no mês" full={formatReais(totals.total_sold_month)}>
          {formatShortMoney(totals.total_sold_month)}
        </Total>
      )}
    </dl>
  );
}

function Total(props: { readonly label: string; readonly full: string; readonly children: ReactNode }) {
  return (
    <div title={props.full}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Names the sellers whose wallets are missing, because the totals would otherwise look complete. */
function Unavailable({ team: { unavailable } }: { readonly team: Team }) {
  const names = new Intl.ListFormat('pt-BR').format(
    unavailable.map(({ seller_id: id, seller_name: name }) => (name === null ? `do vendedor ${id}` : `de ${name}`)),
  );
  return (
    <p className="team-missing" role="note">
      <strong>Faltam números:</strong>{' '}
      {unavailable.length === 1
        ? `a carteira ${names} não pôde ser lida e está fora dos totais.`
        : `as carteiras ${names} não puderam ser lidas e estão fora dos totais.`}
    </p>
  );
}

function SellersTable(props: {
  readonly sellers: readonly TeamSeller[];
  readonly sort: TeamSort;
  readonly onSort: (column: TeamColumn) => void;
  readonly changeView: ChangeView;
}) {
  const { sellers, sort, onSort, changeView } = props;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <table className="sellers" role="table" aria-label="Vendedores">
      <thead role="rowgroup" className="hidden-below-72">
        <tr role="row">
          {TEAM_COLUMNS.map(({ id, label, hint }) => (
            <th
              key={id}
              role="columnheader"
              scope="col"
              className={`t-${id}`}
              title={hint}
              aria-sort={sort.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" className="sort-button" onClick={() => onSort(id)}>
                {label}
                {sort.column === id && <span aria-hidden="true">{sort.descending ? '\u00a0↓' : '\u00a0↑'}</span>}
              </button>
            </th>
          ))}
          <th role="columnheader" scope="col">
            <span className="visually-hidden">Situação</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sellers.map((seller) => (
          <SellerRow key={seller.seller_id} seller={seller} changeView={changeView} />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

type Named = Pick<TeamSeller, 'seller_id' | 'seller_name' | 'customers'>;

/** The seller's name, with a link to the wallet. */
function SellerLink({ seller, changeView }: { readonly seller: Named; readonly changeView: ChangeView }) {
  const target: Partial<View> = { sellerId: seller.seller_id, team: false, offset: 0, customerId: undefined };
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeView(target);
  };
  return (
    <>
      <a className="seller-link" href={addressOf(target)} onClick={open}>
        {sellerTitle(seller)}
      </a>
      <small>
        {seller.seller_name !== null && `Vendedor ${seller.seller_id} · `}
        {formatInteger(seller.customers)} {seller.customers === 1 ? 'cliente' : 'clientes'}
      </small>
    </>
  );
}

function SellerRow({ seller, changeView }: { readonly seller: TeamSeller; readonly changeView: ChangeView }) {
  const where = standing(seller);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: CSS changes `display`, and with it the roles that browsers imply
    <tr role="row">
      {TEAM_COLUMNS.map(({ id, label }) =>
        id === 'seller' ? (
          <th key={id} role="rowheader" scope="row" className="t-seller">
            <SellerLink seller={seller} changeView={changeView} />
          </th>
        ) : (
          <td key={id} role="cell" className={`t-${id}`} data-label={label}>
            {id === 'share' ? <Share seller={seller} /> : cellText(id, seller)}
          </td>
        ),
      )}
      <td role="cell" className="t-status">
        {where !== null && <span className={`standing ${where.tone}`}>{where.word}</span>}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

/** The share of the goal, with a mark for today's share of the time. */
function Share({ seller }: { readonly seller: TeamSeller }) {
  const share = monthShare(seller);
  if (share === null) return <>–</>;
  return (
    <span className="share">
      <span className={share >= 100 ? 'share-bar full' : 'share-bar'} aria-hidden="true">
        <span className="share-fill" style={{ inlineSize: `${filledShare(share)}%` }} />
        {seller.pace !== null && (
          <span className="share-today" style={{ insetInlineStart: `${passedPercent(seller.pace)}%` }} />
        )}
      </span>
      <span className="share-text">{formatPercent(Math.floor(share))}</span>
    </span>
  );
}
