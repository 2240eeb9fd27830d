import { createStore, del, get, update } from 'idb-keyval';
import type { Identity } from '../api/identity.ts';
import { isExpired, type KeptWallet } from './kept-wallet.ts';

/** The owner of the device's list: the user who signed in last. */
export type Owner = Pick<Identity, 'sellerId' | 'seesEverySeller'>;

type Device = { readonly form: 1; readonly owner: Owner; readonly kept: KeptWallet | null };

/** The one wallet that the device keeps, for its one owner. Every call is one transaction, so tabs can't mix two owners. */
export type KeptStore = {
  /** From now on the device belongs to this user; another user's list is deleted. */
  claim(owner: Owner): Promise<void>;
  /** Does nothing unless the device still belongs to this user. */
  save(owner: Owner, kept: KeptWallet): Promise<void>;
  load(owner: Owner): Promise<KeptWallet | null>;
  /** The user who may open the last list without signing in; null if nothing is kept. */
  lastOwner(): Promise<Owner | null>;
  clear(): Promise<void>;
};

const DEVICE = 'device';

/** @param nowMs the device's clock, milliseconds since 1970 */
export function createKeptStore(nowMs: () => number = () => Date.now()): KeptStore {
  const store = createStore('metas-por-cliente', 'kept');
  const read = async (): Promise<Device | null> => {
    const device = await get<Device>(DEVICE, store);
    if (device?.form !== 1) return null;
    if (device.kept === null || !isExpired(device.kept, nowMs())) return device;
    await del(DEVICE, store);
    return null;
  };
  return {
    claim: (owner) =>
      update<Device>(
        DEVICE,
        (device) => {
          const stays = device?.form === 1 && same(device.owner, owner) && device.kept !== null;
          return { form: 1, owner, kept: stays && !isExpired(device.kept, nowMs()) ? device.kept : null };
        },
        store,
      ),
    save: (owner, kept) =>
      update<Device | undefined>(
        DEVICE,
        (device) => (device !== undefined && same(device.owner, owner) ? { ...device, kept } : device),
        store,
      ),
    async load(owner) {
      const device = await read();
      return device !== null && same(device.owner, owner) ? device.kept : null;
    },
    async lastOwner() {
      const device = await read();
      return device === null || device.kept === null ? null : device.owner;
    },
    clear: () => del(DEVICE, store),
  };
}

/** A store that keeps nothing, if the deployment or the browser does not allow it. */
export const KEEPS_NOTHING: KeptStore = {
  claim: async () => {},
  save: async () => {},
  load: async () => null,
  lastOwner: async () => null,
  clear: async () => {},
};

function same(one: Owner, other: Owner): boolean {
  return one.sellerId === other.sellerId && one.seesEverySeller === other.seesEverySeller;
}
