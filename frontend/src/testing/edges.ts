/**
 * Answers made from a schema of `openapi.yaml`, with every number, text and list at one of its bounds. Whole numbers are
 * `bigint`, so that a long id stays exact on the way into the JSON text.
 */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
};

type Json = null | boolean | number | bigint | string | readonly Json[] | { readonly [name: string]: Json };

const LONG_TEXT = 'Ção & <b>"Ý" \u202e𝒜\u0000 '.repeat(40);
const MONEY = [0, 0.01, -0.01, 9_999_999_999_999.99, -9_999_999_999_999.99];
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** A text for each pattern that the contract has, at its bounds. */
const BY_PATTERN: Readonly<Record<string, readonly string[]>> = {
  '^[0-9]{4}-(0[1-9]|1[0-2])$': ['0000-01', '9999-12', '2000-02'],
  '^[0-9a-f]{32}$': ['0'.repeat(32), 'f'.repeat(32)],
};
const BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  date: ['0000-01-01', '9999-12-31', '2000-02-29'],
  'date-time': ['0000-01-01T00:00:00Z', '9999-12-31T23:59:60.999999999-12:00'],
};

/** Makes values of one contract. */
export class Edges {
  /** The largest number of bounds of a value: with that many answers every bound occurs. */
  readonly most = 16;

  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /**
   * The answer in which every value is at its bound number `at`, modulo the number of its bounds.
   *
   * @param year the year in the names of the figures
   */
  answer(name: string, at: number, year: number): { readonly [name: string]: Json } {
    return this.value({ $ref: `#/components/schemas/${name}` }, at, year) as { readonly [name: string]: Json };
  }

  /** The bounds of a value that is not a list and not an object. */
  leaf(schema: Schema): readonly Json[] {
    if (schema.const !== undefined) return [schema.const as Json];
    if (schema.enum !== undefined) return schema.enum as readonly Json[];
    const types = [schema.type ?? []].flat();
    const values = types.flatMap((type): readonly Json[] => {
      switch (type) {
        case 'null':
          return [null];
        case 'boolean':
          return [true, false];
        case 'integer':
          return integers(schema);
        case 'number':
          return numbers(schema);
        case 'string':
          return texts(schema);
        default:
          throw new Error(`no value for ${JSON.stringify(schema)}`);
      }
    });
    if (values.length === 0 || values.length > this.most) throw new Error(`no value for ${JSON.stringify(schema)}`);
    return values;
  }

  private value(schema: Schema, at: number, year: number): Json {
    if (schema.$ref !== undefined) return this.value(this.named(schema.$ref), at, year);
    if (schema.anyOf !== undefined) return this.value(pick(schema.anyOf, at), at, year);
    if (schema.type === 'array') return this.list(schema, at, year);
    if (schema.type === 'object') return this.object(schema, at, year);
    return pick(this.leaf(schema), at);
  }

  private object(schema: Schema, at: number, year: number): Json {
    // Neighbours differ: otherwise all would be null at once.
    const named = Object.entries(schema.properties ?? {}).map(([name, of], index): [string, Json] => [
      name,
      name === 'year' ? BigInt(year) : this.value(of, at + index, year),
    ]);
    const ofYear = Object.entries(schema.patternProperties ?? {}).map(([pattern, of], index): [string, Json] => {
      const name = [`goal_${year}`, `sold_${year}`, `sales_${year - 1}`].find((one) => new RegExp(pattern).test(one));
      if (name === undefined) throw new Error(`no name for ${pattern}`);
      return [name, this.value(of, at + index, year)];
    });
    return Object.fromEntries([...named, ...ofYear]);
  }

  private list(schema: Schema, at: number, year: number): Json {
    const { items, minItems: least = 0, maxItems: most = 3 } = schema;
    if (items === undefined) throw new Error('a list of nothing');
    const length = pick([...new Set([least, Math.min(most, Math.max(3, least))])].toReversed(), at);
    return Array.from({ length }, (_, index) => this.value(items, at + index, year));
  }

  private named(reference: string): Schema {
    const found = this.schemas[reference.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`no schema ${reference}`);
    return found;
  }
}

function pick<T>(all: readonly T[], at: number): T {
  return all[at % all.length] as T;
}

function integers({ minimum, maximum, format }: Schema): readonly bigint[] {
  if (format === 'int64') return [-(2n ** 63n), 2n ** 63n - 1n, -1n, 0n, 1n, SAFE, SAFE + 1n];
  const exact = (bound: number) => BigInt(bound === 1e18 ? '999999999999999999' : bound);
  return [minimum === undefined ? -SAFE : exact(minimum), maximum === undefined ? SAFE : exact(maximum)];
}

function numbers({ minimum, maximum }: Schema): readonly number[] {
  return [...new Set([minimum ?? 0, maximum ?? 0, ...MONEY])].filter(
    (value) => value >= (minimum ?? value) && value <= (maximum ?? value),
  );
}

function texts({ pattern, format, maxLength }: Schema): readonly string[] {
  const known = pattern === undefined ? BY_FORMAT[format ?? ''] : BY_PATTERN[pattern];
  if (known !== undefined) return known;
  if (pattern !== undefined || format !== undefined) throw new Error(`no text for ${pattern ?? format}`);
  return ['', ' ', 'x', maxLength === undefined ? LONG_TEXT : 'x'.repeat(maxLength)];
}

/** JSON, whole numbers digit by digit. */
export function toJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, of]) => `${JSON.stringify(name)}:${toJson(of)}`)
    .join(',')}}`;
}
