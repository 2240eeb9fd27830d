import { useEffect, useEffectEvent } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { type ExportedFile, saveFile } from '../../../lib/save-file.ts';
import { useFrame, useNotice } from '../../../ui/frame.tsx';
import { DownloadIcon } from '../../../ui/icons.tsx';
import { toProblem } from '../../../ui/problem.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import type { View } from '../../../wallet/view.ts';
import { useExportGoals } from '../api/export-goals.ts';
import { pageParameters } from '../api/get-goals.ts';

/** Exports every customer of the present filter. It shows and announces when the file is ready. */
export function ExportButton(props: {
  readonly http: HttpClient;
  readonly sellerId: Id;
  readonly view: View;
  readonly answer: GoalsAnswer;
}) {
  const { http, sellerId, view, answer } = props;
  const { announce } = useFrame();
  const download = useExportGoals(http, sellerId, (file: ExportedFile) => {
    saveFile(file);
    announce(`Arquivo exportado: ${file.name}`);
  });
  useForgetting(download, JSON.stringify(pageParameters(view)), answer);
  useNotice(download.error && exportProblem(download.error), false);
  return (
    <>
      <button
        type="button"
        className="button export"
        aria-disabled={download.isPending}
        onClick={() => download.isPending || download.mutate(view)}
      >
        <DownloadIcon />
        <span>{download.isPending ? 'Exportando…' : 'Exportar para Excel (CSV)'}</span>
      </button>
      {download.data !== undefined && <p className="export-done">Arquivo exportado: {download.data.name}</p>}
    </>
  );
}

/** An export error disappears when other figures are on the screen or are requested. */
function useForgetting(download: ReturnType<typeof useExportGoals>, pageKey: string, answer: GoalsAnswer): void {
  const forget = useEffectEvent(() => {
    if (download.isError) download.reset();
  });
  const forgetFile = useEffectEvent(() => {
    if (download.isSuccess) download.reset();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of each means that something has happened since
  useEffect(() => forget(), [pageKey, answer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file belongs to that filter
  useEffect(() => forgetFile(), [pageKey]);
}

function exportProblem(error: Error): string {
  const status = (error as { status?: number }).status;
  if (status === 413) return 'A carteira não cabe em um arquivo. Exporte uma classe de cada vez.';
  return `O arquivo não foi exportado. ${toProblem(error, navigator.onLine).title}`;
}
