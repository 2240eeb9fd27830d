import { useState } from 'react';
import './welcome.css';

const SEEN = 'metas.welcomed';

/** Three lines for a first visit, shown once per device. */
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

/** Checked once: the shown text counts as read. */
function isFirstVisit(): boolean {
  try {
    if (window.localStorage.getItem(SEEN) !== null) return false;
    window.localStorage.setItem(SEEN, 'true');
    return true;
  } catch {
    return false; // without storage it would be shown each time
  }
}
