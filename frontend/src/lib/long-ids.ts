/**
 * Ids have up to 19 digits, and a JavaScript number holds 15 of them for sure: read as a number, a longer one silently
 * becomes another's. So ids are texts on this page, and long ones are made texts before the JSON is parsed.
 */
export type Id = string;

/**
 * @param json any JSON text
 * @param names of the fields that hold an id or a list of ids; inside of a JSON text a quote is escaped, so only fields
 *     can match
 */
export function parseWithLongIds(json: string, ...names: readonly string[]): unknown {
  const fields = names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|');
  const ids = new RegExp(`("(?:${fields})"\\s*:\\s*)(-?\\d{16,}|\\[[\\d\\s,]*\\])(?=\\s*[,}])`, 'g');
  return JSON.parse(json.replace(ids, (_, name, value) => name + value.replace(/-?\d{16,}/g, '"$&"')));
}

/**
 * A customer's id as the contract has it, `int64`: an ERP counts from 0, has ids below zero for customers without a
 * number, or 19 digits. Anything else is null.
 */
export function readCustomerId(value: unknown): Id | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value).toString() : null;
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) return null;
  const id = BigInt(value);
  return BigInt.asIntN(64, id) === id ? id.toString() : null;
}

/** An id from a claim, a field or an address: 1 to 18 digits, above zero, without leading zeros; else null. */
export function readId(value: unknown): Id | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && /^0*[1-9]\d*$/.test(value) && value.length <= 18
    ? value.replace(/^0+/, '')
    : null;
}
