import type { HttpClient } from '../../../api/http.ts';
import { InFrame, useNotice } from '../../../app/frame.tsx';
import type { Identity } from '../../session/identity.ts';
import { useSellers } from '../api/get-sellers.ts';
import { useView } from '../use-view.ts';
import { GoalsPage } from './goals-page.tsx';
import { SellerSelect } from './seller-select.tsx';
import { Skeleton } from './skeleton.tsx';

/** Whose wallet: the one in the address, else one's own; a manager without either chooses. */
export function WalletOf(props: {
  readonly http: HttpClient;
  readonly identity: Identity;
  readonly onSignOut: () => void;
}) {
  const { http, identity, onSignOut } = props;
  const [view, changeView] = useView();
  const sellers = useSellers(http, view.year, identity.seesEverySeller);
  const sellerId = view.sellerId ?? identity.sellerId;
  const choose = (chosen: number | undefined) => changeView({ sellerId: chosen, q: undefined, offset: 0 });
  const own = identity.sellerId;

  if (sellerId === null) {
    return identity.seesEverySeller ? (
      <ChooseSeller sellers={sellers} onChoose={choose} onSignOut={onSignOut} />
    ) : (
      <NoWallet onSignOut={onSignOut} />
    );
  }
  return (
    <GoalsPage
      key={sellerId}
      http={http}
      sellerId={sellerId}
      view={view}
      changeView={changeView}
      years={sellers.data?.years ?? null}
      sellerSelect={
        identity.seesEverySeller && <SellerSelect sellers={sellers.data} value={sellerId} onChoose={choose} />
      }
      onOwnWallet={own !== null && own !== sellerId ? () => choose(undefined) : null}
      onSignOut={onSignOut}
    />
  );
}

function ChooseSeller(props: {
  readonly sellers: ReturnType<typeof useSellers>;
  readonly onChoose: (sellerId: number) => void;
  readonly onSignOut: () => void;
}) {
  const { sellers, onChoose, onSignOut } = props;
  useNotice(sellers.isError ? 'Não foi possível carregar a lista de vendedores agora.' : null, false);
  if (sellers.isPending) return <Skeleton />;
  return (
    <section className="panel sign-in">
      <h2>De quem é a carteira?</h2>
      {sellers.data === undefined ? (
        <button type="button" className="button primary" onClick={() => void sellers.refetch()}>
          Tentar de novo
        </button>
      ) : (
        <SellerSelect sellers={sellers.data} value={null} onChoose={onChoose} />
      )}
      <button type="button" className="button" onClick={onSignOut}>
        Entrar com outro usuário
      </button>
    </section>
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
