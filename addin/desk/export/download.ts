/** As many bytes as are gathered before the browser is given them to keep. */
const atOnce = 1_000_000;

/** A file made bit by bit: what has come is the browser’s to keep, on disk once it is much, and no more than a megabyte is held here. */
export function growingFile(type: string) {
  const kept: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  const hand = () => {
    kept.push(new Blob(held));
    held = [];
    size = 0;
  };
  return {
    give(piece: Uint8Array) {
      // A view of a whole buffer: the type allows shared memory, which this never is.
      held.push(piece as Uint8Array<ArrayBuffer>);
      size += piece.length;
      if (size >= atOnce) hand();
    },
    whole(): Blob {
      hand();
      return new Blob(kept, { type });
    },
  };
}

/** Hands a file to whoever pressed a button for it. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
