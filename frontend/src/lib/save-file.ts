export type ExportedFile = { readonly name: string; readonly content: Blob };

/** Starts a download of content that is already loaded, because a link can't carry the token. */
export function saveFile(file: ExportedFile): void {
  const address = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the address after this task; freeing it now would cancel the download in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
