import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Identity } from '../../api/identity.ts';
import { InFrame, useFrame } from '../../ui/frame.tsx';

const AGAIN_AFTER_MS = 10_000;

const NO_ANSWER = 'O login não respondeu.';

/**
 * For a user who reads the last list without being signed in. When the network is back it signs in, if that needs no
 * input and does not leave the page; else it offers a button.
 *
 * @param props.restore signs in without leaving the page; null: not possible
 */
export function BackOnline(props: {
  readonly restore: (() => Promise<Identity | null>) | null;
  readonly onSignedIn: (identity: Identity) => void;
  /** Rejected if the provider can't be reached. */
  readonly onSignIn: () => Promise<void>;
}) {
  const { restore, onSignedIn, onSignIn } = props;
  const { announce } = useFrame();
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const [asks, setAsks] = useState(restore === null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!online || restore === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () =>
      restore().then(
        (identity) => {
          if (left) return;
          if (identity === null) setAsks(true);
          else onSignedIn(identity);
        },
        () => {
          if (left) return;
          // A service that comes back tells no browser.
          setAsks(true);
          timer = setTimeout(attempt, AGAIN_AFTER_MS);
        },
      );
    void attempt();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [online, restore, onSignedIn]);
  if (!online || !asks) return null;
  return (
    <InFrame slot="wayOut">
      {failed && <span>{NO_ANSWER}</span>}
      <button
        type="button"
        className="button primary"
        onClick={() => {
          setFailed(false);
          onSignIn().catch(() => {
            setFailed(true);
            announce(NO_ANSWER);
          });
        }}
      >
        Entrar para atualizar
      </button>
    </InFrame>
  );
}
