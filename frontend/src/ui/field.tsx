import { type ReactNode, useId } from 'react';
import './field.css';

/**
 * A control with its label. The label is beside the control instead of around it, because a screen reader would read a
 * label around a list with every option.
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
