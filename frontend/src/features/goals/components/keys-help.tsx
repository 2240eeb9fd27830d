import { useCallback } from 'react';
import { Popover, showPopover } from '../../../ui/popover.tsx';
import { useKeys } from '../use-keys.ts';
import './keys-help.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['↓ ↑', 'cliente seguinte, cliente anterior'],
  ['Enter', 'abre o cliente'],
  ['/', 'busca'],
  ['?', 'mostra estas teclas'],
  ['Esc', 'fecha'],
];

const ID = 'teclas';

/** The keyboard shortcuts, and a list of them. */
export function KeysHelp() {
  useKeys(useCallback(() => showPopover(ID), []));
  return (
    <div className="keys-help">
      <Popover id={ID} label="Teclas" button="Teclas" buttonClass="text-button">
        <dl className="keys">
          {KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Popover>
    </div>
  );
}
