import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

type Chunk = { readonly code: string; readonly imports: readonly string[]; readonly isEntry: boolean };

/** Gzip size of what the browser must run before the first figures: every entry and what it imports statically. */
export function firstLoadBytes(chunks: ReadonlyMap<string, Chunk>): number {
  const needed = new Set<string>();
  const need = (name: string) => {
    const chunk = chunks.get(name);
    if (chunk === undefined || needed.has(name)) return;
    needed.add(name);
    chunk.imports.forEach(need);
  };
  for (const [name, chunk] of chunks) if (chunk.isEntry) need(name);
  return [...needed].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).length, 0);
}

/** Fails the build if the first load is larger than the budget, so that no user has to find out. */
export function firstLoadBudget(limitBytes: number): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])),
      );
      const bytes = firstLoadBytes(chunks);
      const words = `first-load JavaScript: ${bytes} bytes gzip, budget ${limitBytes}`;
      if (bytes > limitBytes) this.error(words);
      else this.info(words);
    },
  };
}
