import type { UseQueryResult } from '@tanstack/react-query';
import { countCustomers } from '../../../lib/format.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { Field } from '../../../ui/field.tsx';
import type { SellerList } from '../../../wallet/wallet.ts';

/** The manager's list of sellers. It includes the seller on the screen, even without goals in that year. */
export function SellerSelect(props: {
  readonly sellers: Pick<UseQueryResult<SellerList>, 'data' | 'isError' | 'fetchStatus'>;
  readonly value: Id | null;
  /** It replaces a list that had the focus and is gone. */
  readonly takesFocus: boolean;
  readonly onChoose: (sellerId: Id) => void;
}) {
  const { sellers, value, takesFocus, onChoose } = props;
  const known = sellers.data?.sellers ?? [];
  const missing = value !== null && !known.some((seller) => seller.seller_id === value);
  return (
    <Field label="Vendedor" className="field-seller">
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          // biome-ignore lint/a11y/noAutofocus: the user has just chosen from such a list, and continues in it
          autoFocus={takesFocus}
          onChange={(event) => onChoose(event.target.value)}
        >
          {value === null && (
            <option value="" disabled>
              Escolha um vendedor
            </option>
          )}
          {missing && <option value={value}>Vendedor {value}</option>}
          {known.length === 0 && <option disabled>{noChoice(sellers)}</option>}
          {known.map((seller) => (
            <option key={seller.seller_id} value={seller.seller_id}>
              {seller.seller_name === null
                ? `Vendedor ${seller.seller_id}`
                : `${seller.seller_name} (${seller.seller_id})`}{' '}
              · {countCustomers(seller.customers)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function noChoice({
  data,
  isError,
  fetchStatus,
}: Pick<UseQueryResult<SellerList>, 'data' | 'isError' | 'fetchStatus'>) {
  if (data !== undefined) return `Nenhum vendedor tem metas em ${data.year}`;
  return isError || fetchStatus === 'paused' ? 'A lista de vendedores não veio' : 'Carregando os vendedores…';
}
