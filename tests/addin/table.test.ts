import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type SheetKind, writeTable } from "../../addin/desk/export/table.ts";
import type { Cell } from "../../core/records/sheet.ts";

async function written(kind: SheetKind, rows: Cell[][]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const heads = ["Type", "Cases", "Share", "Due"];
  async function* parts() {
    for (const row of rows) yield [row];
  }
  await writeTable(kind, { name: "Report", heads, widths: [40, 14, 14, 14], parts: parts() }, (piece) =>
    pieces.push(piece),
  );
  return Buffer.concat(pieces);
}

/** The files of an archive as a reader finds them: from the directory at its end. */
function filesIn(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from("504b0506", "hex"));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [label, extra, remark] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const text = inflateRawSync(zip.subarray(from, from + packed));
    expect(text.length).toBe(size);
    files.set(zip.toString("utf8", at + 46, at + 46 + (label ?? 0)), text.toString("utf8"));
    at += 46 + (label ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return files;
}

const rows: Cell[][] = [
  ["=1+1 & <b>", 3, { share: 0.84 }, { day: "2026-11-22" }],
  ["Ünsworth", 0, null, null],
];

test("a report goes into Excel with figures, shares and days as what they are, and no word becomes a formula", async () => {
  const files = filesIn(await written("xlsx", rows));
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain(
    '<row><c t="inlineStr"><is><t xml:space="preserve">=1+1 &#38; &#60;b&#62;</t></is></c><c><v>3</v></c><c s="3"><v>0.84</v></c><c s="2"><v>46348</v></c></row>',
  );
  expect(sheet).not.toContain("<f>");
  expect(files.get("xl/styles.xml")).toMatch(/<cellXfs count="4">(?:<xf[^>]*\/>){3}<xf numFmtId="9"/);
  expect([...files.keys()]).toContain("[Content_Types].xml");
});

test("a report goes into CSV as people read it", async () => {
  const [first, second] = (await written("csv", rows)).toString("utf8").split("\r\n").slice(1);
  expect(first).toBe(`"'=1+1 & <b>",3,"84%","2026-11-22"`);
  expect(second).toBe('"Ünsworth",0,,');
});

test("whatever is in the cells, the sheet has a row for each and can be read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { maxLength: 20 }), async (words) => {
      const sheet =
        filesIn(
          await written(
            "xlsx",
            words.map((word) => [word]),
          ),
        ).get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet.match(/<row>/g)).toHaveLength(words.length + 1);
    }),
    { numRuns: 50 },
  );
});
