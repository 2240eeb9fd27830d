import { useCountdown } from '../lib/use-countdown.ts';
import { useNow } from '../lib/use-now.ts';
import type { GoalsAnswer } from '../wallet/answer.ts';
import { answerTime } from '../wallet/words.ts';
import { InFrame, useNotice } from './frame.tsx';
import type { Problem } from './problem.ts';

/** The alert's text. The countdown and the buttons are beside the alert, not in it. */
export function ProblemBox(props: {
  readonly problem: Problem;
  /** What stays on the screen, or null. */
  readonly answer: GoalsAnswer | null;
  /** The page has nothing else to show. */
  readonly alone: boolean;
  readonly onRetry: () => void;
  readonly onClear: () => void;
  readonly onOwnWallet: (() => void) | null;
  readonly onSignOut: () => void;
}) {
  const { problem, answer, alone, onRetry, onClear, onOwnWallet, onSignOut } = props;
  const now = useNow(60_000);
  const since = answer === null ? '' : ` Os números abaixo são das ${answerTime(answer, now)}.`;
  useNotice(problem.title + since, alone);
  const seconds = useCountdown(problem.triesAgainAt, onRetry);
  return (
    <InFrame slot="wayOut">
      {seconds !== null && (
        <span role="timer" className="timer">
          {seconds === 0 ? 'Tentando de novo…' : `Nova tentativa em ${seconds} s`}
        </span>
      )}
      {problem.wayOut === 'retry' && <Action label="Tentar de novo" onClick={onRetry} />}
      {problem.wayOut === 'clear-filters' && <Action label="Limpar filtros" onClick={onClear} />}
      {problem.wayOut === 'other-wallet' && onOwnWallet !== null && (
        <Action label="Ver minha carteira" onClick={onOwnWallet} />
      )}
      {problem.wayOut === 'other-wallet' && <Action label="Entrar com outro usuário" onClick={onSignOut} />}
    </InFrame>
  );
}

function Action({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {label}
    </button>
  );
}
