import type { Sellers } from '../../../api/goals-schema.ts';
import { Field } from '../../../lib/field.tsx';
import { countCustomers } from '../../../lib/format.ts';

/** The manager's list of sellers; the one on the screen is in it even when he has no goals in that year. */
export function SellerSelect(props: {
  readonly sellers: Sellers | undefined;
  readonly value: number | null;
  readonly onChoose: (sellerId: number) => void;
}) {
  const { sellers, value, onChoose } = props;
  const known = sellers?.sellers ?? [];
  const missing = value !== null && !known.some((seller) => seller.seller_id === value);
  return (
    <Field label="Vendedor" className="field-seller">
      {(id) => (
        <select id={id} value={value ?? ''} onChange={(event) => onChoose(Number(event.target.value))}>
          {value === null && (
            <option value="" disabled>
              Escolha um vendedor
            </option>
          )}
          {missing && <option value={value}>Vendedor {value}</option>}
          {known.map((seller) => (
            <option key={seller.seller_id} value={seller.seller_id}>
              Vendedor {seller.seller_id} · {countCustomers(seller.customers)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
