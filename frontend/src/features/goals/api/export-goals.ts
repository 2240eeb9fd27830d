import { useMutation } from '@tanstack/react-query';
import { FILE_TIME_LIMIT_MS, type HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import type { ExportedFile } from '../../../lib/save-file.ts';
import type { View } from '../../../wallet/view.ts';
import { goalsPath, listParameters } from './get-goals.ts';

/** Every customer of the present filter, on all pages. */
export async function exportGoals(http: HttpClient, sellerId: Id, view: View): Promise<ExportedFile> {
  const response = await http.get(goalsPath(sellerId), listParameters(view), 'text/csv', undefined, FILE_TIME_LIMIT_MS);
  return {
    name: fileName(response.headers.get('content-disposition')) ?? `metas-por-cliente_vendedor-${sellerId}.csv`,
    content: await response.blob(),
  };
}

/** RFC 6266, plain `filename` only: the server's names are ASCII. */
export function fileName(disposition: string | null): string | null {
  const match = /filename="?([^";/\\]+)"?/i.exec(disposition ?? '');
  return match?.[1]?.trim() ?? null;
}

export function useExportGoals(http: HttpClient, sellerId: Id, save: (file: ExportedFile) => void) {
  return useMutation({
    networkMode: 'always',
    mutationFn: (view: View) => exportGoals(http, sellerId, view),
    onSuccess: save,
  });
}
