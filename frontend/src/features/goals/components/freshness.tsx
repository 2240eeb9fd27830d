import { elapsedMs, type Moment } from '../../../lib/moment.ts';
import { useNow } from '../../../lib/use-now.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import { answerTime } from '../../../wallet/words.ts';
import './freshness.css';

/** The age of the figures. It changes every minute, so it is outside of every live region. */
export function Freshness({ answer }: { readonly answer: GoalsAnswer }) {
  const now = useNow(5_000);
  return (
    <p className="freshness">
      <span>
        {ageWords(ageSeconds(answer, now))}
        <span className="visually-hidden"> (metas e meses fechados)</span>
      </span>
      <span className="dot" aria-hidden="true">
        ·
      </span>
      <span>mês de agora, {answerTime(answer, now)}</span>
    </p>
  );
}

/** The age that the server sent with the answer, plus the time since. */
export function ageSeconds(answer: Pick<GoalsAnswer, 'dataAgeSeconds' | 'arrivedAt'>, now: Moment): number | null {
  if (answer.dataAgeSeconds === null) return null;
  return answer.dataAgeSeconds + elapsedMs(answer.arrivedAt, now) / 1000;
}

export function ageWords(seconds: number | null): string {
  if (seconds === null) return 'Dados de idade desconhecida';
  if (seconds < 60) return 'Dados de agora';
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 120) return `Dados de há ${Math.floor(minutes / 60)} h`;
  return `Dados de há ${minutes} min`;
}
