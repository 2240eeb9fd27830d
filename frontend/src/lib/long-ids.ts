/**
 * Ids have up to 18 digits, and a JavaScript number holds 15 of them for sure: read as a number, a longer one silently
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
  const ids = new RegExp(`("(?:${fields})"\\s*:\\s*)(\\d{16,}|\\[[\\d\\s,]*\\])(?=\\s*[,}])`, 'g');
  return JSON.parse(json.replace(ids, (_, name, value) => name + value.replace(/\d{16,}/g, '"$&"')));
}

/** An id from a claim, a field or an address: 1 to 18 digits, above zero, without leading zeros; else null. */
export function readId(value: unknown): Id | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && /^0*[1-9]\d*$/.test(value) && value.length <= 18
    ? value.replace(/^0+/, '')
    : null;
}
