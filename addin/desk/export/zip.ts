/** One file of an archive, handed over bit by bit. */
export interface Entry {
  name: string;
  parts: AsyncIterable<string>;
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let rest = start;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const signatures = { local: 0x04034b50, after: 0x08074b50, central: 0x02014b50, end: 0x06054b50 };
/** Names in UTF-8, and what only turns out at a file's end stands after it. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** The first day a ZIP file can name: what is made does not depend on when. */
const date = 0x0021;

/**
 * A ZIP archive, made as its files come in: what is packed is handed on at once, so that no more than a piece is in memory.
 * Each file must stay under 4 GB. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function writeZip(entries: readonly Entry[], give: (piece: Uint8Array) => void): Promise<void> {
  let offset = 0;
  const put = (piece: Uint8Array) => {
    offset += piece.length;
    give(piece);
  };
  const directory: Uint8Array[] = [];
  for (const { name, parts } of entries) {
    const label = new TextEncoder().encode(name);
    const at = offset;
    put(
      joined([
        u32(signatures.local),
        u16(version, flags, deflated, 0, date),
        u32(0, 0, 0),
        u16(label.length, 0),
        label,
      ]),
    );
    const sums = await pack(parts, put);
    const measures = u32(sums.crc, sums.packed, sums.size);
    put(joined([u32(signatures.after), measures]));
    directory.push(
      joined([
        u32(signatures.central),
        u16(version, version, flags, deflated, 0, date),
        measures,
        u16(label.length, 0, 0, 0, 0),
        u32(0, at),
        label,
      ]),
    );
  }
  const start = offset;
  for (const line of directory) put(line);
  put(
    joined([
      u32(signatures.end),
      u16(0, 0, directory.length, directory.length),
      u32(offset - start, start),
      u16(0),
    ]),
  );
}

async function pack(parts: AsyncIterable<string>, put: (piece: Uint8Array) => void) {
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let [crc, size, packed] = [0xffffffff, 0, 0];
  const taking = (async () => {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      packed += value?.length ?? 0;
      if (value) put(value);
    }
  })();
  for await (const part of parts) {
    const bytes = new TextEncoder().encode(part);
    size += bytes.length;
    for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    await writer.write(bytes);
  }
  await writer.close();
  await taking;
  return { crc: (crc ^ 0xffffffff) >>> 0, size, packed };
}

const u16 = (...numbers: number[]) => little(numbers, 2);
const u32 = (...numbers: number[]) => little(numbers, 4);

function little(numbers: readonly number[], bytes: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * bytes));
  for (const [at, number] of numbers.entries())
    if (bytes === 2) view.setUint16(at * 2, number, true);
    else view.setUint32(at * 4, number, true);
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
