/** Reads little-endian numbers and stretches of bytes; past the end there are none. */
export class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  /** NaN at the end, which no comparison holds for. */
  number(width: 1 | 2 | 4): number {
    if (this.left < width) {
      this.at = this.#bytes.length;
      return Number.NaN;
    }
    const from = this.at;
    this.at += width;
    if (width === 1) return this.#view.getUint8(from);
    return width === 2 ? this.#view.getUint16(from, true) : this.#view.getUint32(from, true);
  }

  /** At most what there is. */
  take(length: number): Uint8Array {
    const end = this.at + Math.min(Math.max(0, length || 0), this.left);
    const taken = this.#bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }
}

const labels: Readonly<Record<number, string>> = {
  65001: "utf-8",
  20127: "utf-8",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
};

/** Text in a Windows code page; what does not decode is shown as a sign, never thrown. */
export function textIn(bytes: Uint8Array, codePage: number): string {
  const label =
    labels[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "windows-1252");
  return new TextDecoder(label).decode(bytes);
}
