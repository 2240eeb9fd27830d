import { useEffect, useState } from 'react';
import type { Id } from '../../lib/long-ids.ts';
import { useFrame } from '../../ui/frame.tsx';
import { useCalls } from '../../ui/use-calls.tsx';
import { type CallOutcome, OUTCOMES, outcomeWord } from '../../wallet/calls.ts';
import { CallProgress } from './call-marks.tsx';
import { type Called, useLastCall } from './use-last-call.ts';
import { useSwipe } from './use-swipe.ts';
import './call-bar.css';

const UNDO_FOR_MS = 10_000;

type Done = { readonly called: Called; readonly outcome: CallOutcome };

/** After a call it asks for the outcome, and offers to undo an answer. */
export function CallBar() {
  const { announce } = useFrame();
  const { today, record } = useCalls();
  const [asking, forget] = useLastCall();
  const [done, setDone] = useState<Done | null>(null);
  const finish = (called: Called, outcome: CallOutcome) => {
    record(called.id, outcome);
    setDone({ called, outcome });
    forget();
    announce(`${called.name}: ${outcomeWord(outcome)}`);
  };
  useSwipe(finish);
  useEffect(() => {
    if (asking !== null) announce(`Como foi com ${asking.name}?`);
  }, [asking, announce]);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), UNDO_FOR_MS);
    return () => clearTimeout(timer);
  }, [done]);

  if (asking !== null) {
    return (
      <section className="call-bar" aria-label="Resultado da ligação">
        <p>
          Como foi com <strong>{asking.name}</strong>?
        </p>
        <button type="button" className="button quiet" onClick={forget}>
          Agora não
        </button>
        <OutcomeChoice chosen={today.outcomes[asking.id]} onChoose={(outcome) => finish(asking, outcome)} />
      </section>
    );
  }
  if (done === null) return null;
  return (
    <section className="call-bar done" aria-label="Resultado da ligação">
      <p>
        <strong>{done.called.name}</strong>: {outcomeWord(done.outcome)}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          record(done.called.id, null);
          setDone(null);
          announce('Desfeito');
        }}
      >
        Desfazer
      </button>
    </section>
  );
}

/** The three answers, the same in every place. */
export function OutcomeChoice(props: {
  readonly chosen: CallOutcome | undefined;
  readonly onChoose: (outcome: CallOutcome) => void;
}) {
  return (
    <fieldset className="outcome-choice">
      <legend className="visually-hidden">Resultado da ligação</legend>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className="button"
          aria-pressed={props.chosen === outcome}
          onClick={() => props.onChoose(outcome)}
        >
          {outcomeWord(outcome)}
        </button>
      ))}
    </fieldset>
  );
}

/** For the customer's sheet: a second press undoes an answer. */
export function OutcomeOf({ id }: { readonly id: Id }) {
  const { today, record } = useCalls();
  const chosen = today.outcomes[id];
  return (
    <div className="outcome-of">
      <OutcomeChoice chosen={chosen} onChoose={(outcome) => record(id, outcome === chosen ? null : outcome)} />
      <CallProgress />
    </div>
  );
}
