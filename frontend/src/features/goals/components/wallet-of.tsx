import { type MouseEvent, use, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import type { Identity } from '../../../api/identity.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { InFrame, useNotice } from '../../../ui/frame.tsx';
import { addressOf, useView } from '../../../wallet/use-view.ts';
import { useSellers } from '../api/get-sellers.ts';
import { ExtrasContext } from '../extras.ts';
import { ChooseSeller } from './choose-seller.tsx';
import { GoalsPage } from './goals-page.tsx';
import { SellerSelect } from './seller-select.tsx';

/** Decides which wallet is shown: that of the address, else the user's own. A manager without both chooses one. */
export function WalletOf(props: {
  readonly http: HttpClient;
  readonly identity: Identity;
  /** The user has just signed in. */
  readonly arriving: boolean;
  readonly onSignOut: () => void;
}) {
  const { http, identity, arriving, onSignOut } = props;
  const [view, changeView] = useView();
  const sellers = useSellers(http, view.year, identity.seesEverySeller);
  const sellerId = view.sellerId ?? identity.sellerId;
  const choose = (chosen: Id | undefined) =>
    changeView({ sellerId: chosen, q: undefined, offset: 0, customerId: undefined });
  const own = identity.sellerId;
  const [justChosen, setJustChosen] = useState(false);
  const { team } = use(ExtrasContext);
  // An address without a seller shows the team, except to a manager who has a wallet.
  const atTeam = { team: own !== null, sellerId: undefined, q: undefined, offset: 0, customerId: undefined };
  const toTeam = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeView(atTeam);
  };

  if (sellerId === null || (view.team && identity.seesEverySeller)) {
    if (!identity.seesEverySeller) return <NoWallet onSignOut={onSignOut} />;
    const choice = (
      <ChooseSeller
        sellers={sellers}
        changeView={changeView}
        onChoose={(chosen) => {
          setJustChosen(true);
          // A link without a seller keeps its search, because it can't be for another wallet.
          changeView({ sellerId: chosen, team: false, offset: 0 });
        }}
        onSignOut={onSignOut}
      />
    );
    return team?.({ view, changeView, sellers: sellers.data ?? null, onSignOut, instead: choice }) ?? choice;
  }
  return (
    <GoalsPage
      http={http}
      sellerId={sellerId}
      view={view}
      changeView={changeView}
      years={sellers.data?.years ?? null}
      sellerSelect={
        identity.seesEverySeller && (
          <div className="whose">
            <a className="to-team" href={addressOf(atTeam)} onClick={toTeam}>
              Equipe
            </a>
            <SellerSelect sellers={sellers} value={sellerId} takesFocus={justChosen} onChoose={choose} />
          </div>
        )
      }
      justChosen={justChosen || arriving}
      onOwnWallet={own !== null && own !== sellerId ? () => choose(undefined) : null}
      onSignOut={onSignOut}
    />
  );
}

function NoWallet({ onSignOut }: { readonly onSignOut: () => void }) {
  useNotice('Você não tem acesso a esta carteira.', true);
  return (
    <InFrame slot="wayOut">
      <button type="button" className="button primary" onClick={onSignOut}>
        Entrar com outro usuário
      </button>
    </InFrame>
  );
}
