import type { Id } from '../../lib/long-ids.ts';
import { useCalls } from '../../ui/use-calls.tsx';
import { CALLS_A_DAY, doneCount, outcomeWord } from '../../wallet/calls.ts';
import './call-marks.css';

/** On a customer's row: the outcome of today's call, or that the call was put off until today. */
export function CallMark({ id, name }: { readonly id: Id; readonly name: string }) {
  const { today, record } = useCalls();
  const outcome = today.outcomes[id];
  if (outcome !== undefined) {
    return (
      <span className="call-mark">
        {outcomeWord(outcome)}
        <button type="button" className="undo" onClick={() => record(id, null)}>
          Desfazer<span className="visually-hidden"> o resultado de {name}</span>
        </button>
      </span>
    );
  }
  return today.putOff.includes(id) ? <span className="call-mark due">Ficou para hoje</span> : null;
}

/** "8 de 20 hoje": calls with an outcome, of a day's number of calls. */
export function CallProgress() {
  const done = doneCount(useCalls().today);
  return (
    <p className={done === 0 ? 'call-progress none' : 'call-progress'}>
      <strong>
        {done} de {Math.max(CALLS_A_DAY, done)}
      </strong>{' '}
      <span className="visually-hidden">ligações de </span>hoje
    </p>
  );
}
