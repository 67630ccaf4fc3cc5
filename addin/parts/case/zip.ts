/** The checksum of APPNOTE.TXT 4.4.7. */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

interface Entry {
  name: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  at: number;
}

/** Files in one zip, as they are: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(files: readonly { name: string; text: string }[]): Blob {
  const encode = new TextEncoder();
  const parts: BlobPart[] = [];
  const entries: Entry[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const bytes = new Uint8Array(encode.encode(text));
    const entry = { name: new Uint8Array(encode.encode(name)), bytes, crc: crc32(bytes), at };
    entries.push(entry);
    const head = header(0x04034b50, entry, 30);
    parts.push(head, entry.name, bytes);
    at += head.length + entry.name.length + bytes.length;
  }
  const began = at;
  for (const entry of entries) {
    const head = header(0x02014b50, entry, 46);
    parts.push(head, entry.name);
    at += head.length + entry.name.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, at - began, true);
  end.setUint32(16, began, true);
  return new Blob([...parts, end.buffer], { type: "application/zip" });
}

/** The head of a file, and the longer one that the directory at the end has of it. Names are UTF-8; no date is told. */
function header(sign: number, { name, bytes, crc, at }: Entry, length: 30 | 46): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  const isOfDirectory = length === 46;
  const from = isOfDirectory ? 6 : 4;
  view.setUint32(0, sign, true);
  if (isOfDirectory) view.setUint16(4, 20, true);
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, 0x0800, true);
  view.setUint16(from + 8, 0x21, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, bytes.length, true);
  view.setUint32(from + 18, bytes.length, true);
  view.setUint16(from + 22, name.length, true);
  if (isOfDirectory) view.setUint32(42, at, true);
  return new Uint8Array(view.buffer);
}
