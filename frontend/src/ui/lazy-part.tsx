import { Component, type ComponentType, lazy, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useNotice } from './frame.tsx';

/** The script of a part of the page could not be loaded. */
class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/**
 * A part of the page with its own script. If the script can't be loaded, the rest of the page stays, and a message is
 * shown in its place. It tries again when the network is back or the user asks.
 */
export function lazyPart<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const loading = () =>
    lazy(() =>
      load().catch((cause: unknown) => {
        throw new PartMissing('a script did not come', { cause });
      }),
    );
  let Loaded = loading();
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  return function Part(props: P) {
    const [attempt, setAttempt] = useState(0);
    const again = useCallback(() => {
      Loaded = loading();
      setAttempt((before) => before + 1);
    }, []);
    return (
      <Boundary key={attempt} instead={<Missing onRetry={again} />}>
        <Loaded {...props} />
      </Boundary>
    );
  };
}

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  useNotice(navigator.onLine ? 'O serviço não respondeu.' : 'Sem conexão com a internet.', false);
  useEffect(() => {
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <section className="panel">
      <p>Esta parte da página ainda não está neste aparelho.</p>
      <button type="button" className="button" onClick={onRetry}>
        Tentar de novo
      </button>
    </section>
  );
}

type Props = { readonly instead: ReactNode; readonly children: ReactNode };

class Boundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof PartMissing) return this.props.instead;
    throw error; // an error of the page itself: LastResort handles it
  }
}
