/**
 * Writes `src/api/goals-schema.ts` from `../openapi.yaml`. OpenAPI 3.1 schemas are JSON Schema, so a JSON Schema
 * generator is all it takes; year-suffixed keys (`patternProperties`) become index signatures.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';

const SOURCE = new URL('../../openapi.yaml', import.meta.url);
export const TARGET = new URL('../src/api/goals-schema.ts', import.meta.url);

/** @returns {Promise<string>} */
export async function generateTypes() {
  const api = parse(await readFile(SOURCE, 'utf8'));
  const definitions = JSON.parse(
    JSON.stringify(api.components.schemas).replaceAll('#/components/schemas/', '#/definitions/'),
  );
  /** @type {import('json-schema-to-typescript').JSONSchema} */
  const root = { title: 'Schemas', type: 'object', additionalProperties: false, definitions };
  return compile(root, 'Schemas', {
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    bannerComment: '/* Generated from openapi.yaml by `npm run generate`. Do not edit. */',
    style: { singleQuote: true, printWidth: 120 },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const types = await generateTypes();
  // Written where it differs alone: what is newer than the page makes it be built again.
  if (types !== (await readFile(TARGET, 'utf8').catch(() => ''))) await writeFile(TARGET, types);
}
