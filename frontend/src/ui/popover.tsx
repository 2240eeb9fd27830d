import { type ReactNode, useId } from 'react';
import { useLater } from './use-later.ts';
import './popover.css';

/**
 * A button and its popover over the page: from below on a phone, in a corner on a desktop screen. The browser's own
 * popover: Escape and a press beside it close it, and its button says whether it is open. Its content is out of sight,
 * so it is drawn after the page.
 */
export function Popover(props: {
  readonly label: string;
  /** The button's content; its accessible name is `label`. */
  readonly button: ReactNode;
  readonly buttonClass: string;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const { label, button, buttonClass, children } = props;
  const made = useId();
  const id = props.id ?? made;
  const later = useLater();
  return (
    <>
      <button type="button" className={buttonClass} popoverTarget={id}>
        {button}
      </button>
      <section id={id} popover="auto" className="popover" aria-label={label}>
        <div className="popover-head">
          <h2>{label}</h2>
          <button type="button" className="button quiet" popoverTarget={id} popoverTargetAction="hide">
            Fechar
          </button>
        </div>
        {later && children}
      </section>
    </>
  );
}

/** Opens it without its button. */
export function showPopover(id: string): void {
  const element = document.getElementById(id);
  if (element !== null && !element.matches(':popover-open')) element.showPopover();
}
