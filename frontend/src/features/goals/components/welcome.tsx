import { useState } from 'react';
import './welcome.css';

const SEEN = 'metas.welcomed';

/** What a first visit needs to know, in three lines; on this device never again. */
export function Welcome() {
  const [open, setOpen] = useState(isFirstVisit);
  if (!open) return null;
  return (
    <section className="welcome" aria-label="Primeira visita">
      <ul>
        <li>A lista já vem na ordem em que vale a pena ligar; cada cliente diz o porquê.</li>
        <li>No alto, o que falta para a meta do mês. O risco na barra é hoje.</li>
        <li>As vendas do mês são de agora; nada se perde sem internet.</li>
      </ul>
      <button type="button" className="button" onClick={() => setOpen(false)}>
        Entendi
      </button>
    </section>
  );
}

/** Asked once: what has been shown counts as read. */
function isFirstVisit(): boolean {
  try {
    if (window.localStorage.getItem(SEEN) !== null) return false;
    window.localStorage.setItem(SEEN, 'true');
    return true;
  } catch {
    return false; // where nothing can be kept it would come back each time
  }
}
