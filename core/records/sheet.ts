/** A cell of a sheet: words, a figure, a day, a share from 0 to 1, or nothing. */
export type Cell = string | number | { day: string } | { share: number } | null;

/** What XML cannot hold, and what would begin markup. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Excel takes no more in one cell. */
const longest = 32_767;
const firstDay = Date.UTC(1899, 11, 30);

/** Words are words here whatever they begin with: an inline text is never reckoned as a formula. */
const cell = (of: Cell): string => {
  if (of === null || of === "") return "<c/>";
  if (typeof of === "number") return `<c><v>${of}</v></c>`;
  if (typeof of === "object" && "share" in of) return `<c s="3"><v>${of.share}</v></c>`;
  if (typeof of === "object") return `<c s="2"><v>${(Date.parse(of.day) - firstDay) / 86_400_000}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(of.slice(0, longest))}</t></is></c>`;
};

export const sheetRow = (cells: readonly Cell[]): string => `<row>${cells.map(cell).join("")}</row>`;

/** The row of headings: bold, and it stays in sight. */
export const sheetHeads = (heads: readonly string[]): string =>
  `<row>${heads.map((head) => `<c s="1" t="inlineStr"><is><t>${escaped(head)}</t></is></c>`).join("")}</row>`;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const packaged = "http://schemas.openxmlformats.org/package/2006";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const sheetStart = (widths: readonly number[]): string =>
  `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;
export const sheetEnd = "</sheetData></worksheet>";

/** Everything of a workbook with one sheet but the sheet itself, `xl/worksheets/sheet1.xml`. ECMA-376, part 1. */
export const workbookParts = (sheet: string): Record<string, string> => ({
  "[Content_Types].xml": `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${xml}<workbook ${main} xmlns:r="${related}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${xml}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});
