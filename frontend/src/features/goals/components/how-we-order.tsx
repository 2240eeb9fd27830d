import { Popover } from '../../../ui/popover.tsx';
import { GLOSSARY, HOW_WE_ORDER } from '../../../wallet/glossary.ts';
import './how-we-order.css';

/** Shows the rule of the order and the meaning of the page's words. */
export function HowWeOrder() {
  return (
    <Popover label="Como ordenamos" button="Como ordenamos" buttonClass="text-button">
      <p>{HOW_WE_ORDER}</p>
      <h3 className="glossary-title">O que as palavras dizem</h3>
      <dl className="glossary">
        {GLOSSARY.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
