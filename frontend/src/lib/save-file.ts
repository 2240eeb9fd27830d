export type ExportedFile = { readonly name: string; readonly content: Blob };

/** Hands the file to the browser as a download; a link can't carry the token, so the content is already here. */
export function saveFile(file: ExportedFile): void {
  const address = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the address after this task: freeing it right now would cancel the download in some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
