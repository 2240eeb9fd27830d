/**
 * Ids have up to 19 digits, but a JavaScript number is exact only up to 15 digits: a longer id would become another
 * one. So ids are texts on this page, and long ids become texts before the JSON is parsed.
 */
export type Id = string;

/**
 * @param json any JSON text
 * @param names names of the fields with an id or a list of ids; within a JSON string a quote is escaped, so only
 *     fields can match
 */
export function parseWithLongIds(json: string, ...names: readonly string[]): unknown {
  const fields = names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|');
  const ids = new RegExp(`("(?:${fields})"\\s*:\\s*)(-?\\d{16,}|\\[[\\d\\s,]*\\])(?=\\s*[,}])`, 'g');
  return JSON.parse(json.replace(ids, (_, name, value) => name + value.replace(/-?\d{16,}/g, '"$&"')));
}

/**
 * A customer's id as in the contract, `int64`: an ERP may use 0, negative ids or 19 digits. Anything else is null.
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
