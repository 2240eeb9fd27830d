import { useNow } from '../../../lib/use-now.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import { answerTime } from '../../../wallet/words.ts';
import './from-when.css';

/** Shows the time of rows for which a newer answer exists. It takes no room, so that no row moves. */
export function FromWhen({ answer, busy }: { readonly answer: GoalsAnswer; readonly busy: boolean }) {
  const now = useNow(60_000);
  return (
    <div className="from-when">
      <p>
        Números das {answerTime(answer, now)}
        {busy && ', atualizando…'}
      </p>
    </div>
  );
}
