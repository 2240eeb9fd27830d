import { type FormEvent, useEffect, useState } from 'react';
import { StatusError } from '../../api/errors.ts';
import type { Identity } from '../../api/identity.ts';
import { readId } from '../../lib/long-ids.ts';
import { Field } from '../../ui/field.tsx';
import { useNotice } from '../../ui/frame.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { LocalSignIn, LocalUser } from './local-sign-in.ts';
import type { OidcSignIn } from './oidc-sign-in.ts';
import type { AnySignIn } from './sign-in.ts';
import './sign-in-page.css';

const EXPIRED = 'Sua sessão expirou. Entre de novo para continuar.';

export default function SignInPage(props: {
  readonly way: AnySignIn;
  readonly expired: boolean;
  readonly onSignedIn: (identity: Identity) => void;
}) {
  const { way, expired, onSignedIn } = props;
  return way.mode === 'local' ? (
    <LocalForm signIn={way.signIn} expired={expired} onSignedIn={onSignedIn} />
  ) : (
    <ProviderButton signIn={way.signIn} expired={expired} />
  );
}

function LocalForm(props: {
  readonly signIn: LocalSignIn;
  readonly expired: boolean;
  readonly onSignedIn: (identity: Identity) => void;
}) {
  const { signIn, expired, onSignedIn } = props;
  // A link to a wallet already names its seller.
  const [seller, setSeller] = useState(() => linkedSeller() ?? '');
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useNotice(fault ?? (expired ? EXPIRED : null), false);

  const enter = async (user: LocalUser) => {
    setWaiting(true);
    setFault(null);
    try {
      onSignedIn(await signIn.enter(user));
    } catch (error) {
      setFault(explain(error));
      setWaiting(false);
    }
  };
  const id = readId(seller.trim());
  useEffect(() => {
    if (id !== null) signIn.prepare({ seller_id: id });
  }, [id, signIn]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (id === null) setFault('Digite o número do vendedor, por exemplo 42.');
    else void enter({ seller_id: id });
  };
  if (waiting) return <Skeleton />;
  return (
    <form className="panel sign-in" onSubmit={submit} noValidate>
      <h2>Entrar</h2>
      <p className="muted">Ambiente local: qualquer vendedor pode entrar, sem senha.</p>
      <Field label="Vendedor">
        {(id) => (
          <input
            id={id}
            inputMode="numeric"
            autoComplete="username"
            value={seller}
            onChange={(event) => setSeller(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button primary">
        Entrar
      </button>
      <button type="button" className="button" onClick={() => void enter({ role: 'manager' })}>
        Entrar como gestor
      </button>
    </form>
  );
}

function ProviderButton({ signIn, expired }: { readonly signIn: OidcSignIn; readonly expired: boolean }) {
  const [fault, setFault] = useState<string | null>(null);
  useNotice(fault ?? (expired ? EXPIRED : null), false);
  const leave = () => {
    setFault(null);
    signIn.leave().catch(() => setFault('O serviço de entrada não respondeu. Tente de novo em instantes.'));
  };
  return (
    <section className="panel sign-in">
      <h2>Entrar</h2>
      <p className="muted">Você volta para este mesmo endereço depois de entrar.</p>
      <button type="button" className="button primary" onClick={leave}>
        {expired ? 'Entrar de novo' : 'Entrar'}
      </button>
    </section>
  );
}

function linkedSeller(): string | null {
  return readId(new URLSearchParams(window.location.search).get('sellerId'));
}

function explain(error: unknown): string {
  return error instanceof StatusError
    ? 'O ambiente local recusou a entrada. Confira o número do vendedor.'
    : navigator.onLine
      ? 'O ambiente local não respondeu.'
      : 'Sem conexão com a internet.';
}
