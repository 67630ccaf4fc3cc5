import { Bytes } from "./bytes.ts";

/** What every packed RTF is taken to begin with ([MS-OXRTFCP] 2.1.2.1). */
const known =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const packed = 0x75465a4c;
const plain = 0x414c454d;
const mostUnpacked = 4_000_000;

/** RTF as Outlook packs it, one byte a letter; empty when it is not that. */
export function unpackedRtf(bytes: Uint8Array): string {
  const from = new Bytes(bytes);
  from.number(4);
  const length = Math.min(from.number(4) || 0, mostUnpacked);
  const kind = from.number(4);
  from.number(4);
  if (kind === plain) return letters(from.take(length));
  if (kind !== packed) return "";
  const window = new Uint8Array(4096);
  window.set(new TextEncoder().encode(known));
  const out = new Uint8Array(length);
  let at = known.length;
  let written = 0;
  const put = (byte: number) => {
    window[at] = byte;
    at = (at + 1) & 4095;
    if (written < length) out[written++] = byte;
  };
  while (written < length && from.left > 0) {
    const flags = from.number(1);
    for (let bit = 0; bit < 8 && written < length && from.left > 0; bit += 1) {
      if (!((flags >> bit) & 1)) {
        put(from.number(1));
        continue;
      }
      const reference = (from.number(1) << 8) | (from.number(1) || 0);
      const start = reference >> 4;
      if (start === at) return letters(out.subarray(0, written));
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(window[(start + step) & 4095] ?? 0);
    }
  }
  return letters(out.subarray(0, written));
}

/** One letter a byte, whatever code page they mean: RTF itself is ASCII. */
const letters = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
