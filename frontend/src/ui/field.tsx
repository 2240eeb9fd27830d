import { type ReactNode, useId } from 'react';
import './field.css';

/**
 * A control with its label. The label stands beside the control and not around it: around a list it would be read with
 * every choice in it.
 */
export function Field(props: {
  readonly label: string;
  readonly className?: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={props.className === undefined ? 'field' : `field ${props.className}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}
