/** Makes TNEF files by [MS-OXTNEF], and RTF as Outlook packs it. */
const little = (width: 2 | 4, value: number): Uint8Array => {
  const bytes = new Uint8Array(width);
  const view = new DataView(bytes.buffer);
  if (width === 2) view.setUint16(0, value, true);
  else view.setUint32(0, value, true);
  return bytes;
};
const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`${text}\0`, "utf16le"));

/** One MAPI fact; those of a fixed width are given as they stand. */
export const fact = (kind: number, id: number, bytes: Uint8Array): Uint8Array => {
  const head = [little(2, kind), little(2, id)];
  if (kind < 0x1e) return join([...head, bytes]);
  return join([...head, little(4, 1), little(4, bytes.length), bytes, new Uint8Array(-bytes.length & 3)]);
};

const lists = new Set([0x00069003, 0x00069005]);

export const attribute = (id: number, parts: readonly Uint8Array[]): Uint8Array => {
  const data = lists.has(id) ? join([little(4, parts.length), ...parts]) : join(parts);
  return join([Uint8Array.of(1), little(4, id), little(4, data.length), data, little(2, 0)]);
};

export const tnefOf = (attributes: readonly Uint8Array[]): Uint8Array =>
  join([little(4, 0x223e9f78), little(2, 1), ...attributes]);

/** Packed without any saving: every byte is written out. */
export const packedRtf = (rtf: string): Uint8Array => {
  const bytes = Buffer.from(rtf, "latin1");
  const runs: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 8) runs.push(Uint8Array.of(0), bytes.subarray(at, at + 8));
  const packed = join(runs);
  return join([
    little(4, packed.length + 12),
    little(4, bytes.length),
    little(4, 0x75465a4c),
    little(4, 0),
    packed,
  ]);
};
