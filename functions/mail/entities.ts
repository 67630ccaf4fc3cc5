/** HTML 4's names for the signs from 160 to 255, in their order. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const others: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  euro: "€",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  hellip: "…",
  bull: "•",
  trade: "™",
  dagger: "†",
  permil: "‰",
  lsaquo: "‹",
  rsaquo: "›",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "",
  rlm: "",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Yuml: "Ÿ",
  Wcirc: "Ŵ",
  wcirc: "ŵ",
  Ycirc: "Ŷ",
  ycirc: "ŷ",
  check: "✓",
  minus: "−",
  rarr: "→",
  larr: "←",
};
const names: ReadonlyMap<string, string> = new Map([
  ...latin.map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries(others),
]);

const windows = new TextDecoder("windows-1252");

/** Signs written by name or number; what is neither stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));?/gi,
        (whole, decimal, hex, name) => {
          if (name !== undefined) return names.get(String(name)) ?? whole;
          return signOf(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal));
        },
      )
    : text;

/** Numbers from 128 to 159 mean Windows' signs, as browsers read them. */
function signOf(code: number): string {
  if (code >= 128 && code < 160) return windows.decode(Uint8Array.of(code));
  const real =
    (code >= 32 || code === 9 || code === 10) && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return real ? String.fromCodePoint(code) : "";
}
