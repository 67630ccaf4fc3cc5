/** Hands a file to whoever pressed a button for it. */
export function download(pieces: BlobPart[], type: string, name: string): void {
  const url = URL.createObjectURL(new Blob(pieces, { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
