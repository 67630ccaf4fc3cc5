import { family } from "./payload.ts";

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");
const among = (codes: readonly number[], times = 1) =>
  Object.fromEntries(
    codes.map((code) => [`U+${hex(code)}`, `Bins${String.fromCodePoint(code).repeat(times)}gnp.exe 12`]),
  );

const turning = [
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
];
const unseen = [
  0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2064, 0x2800, 0x3164,
  0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe0100,
];
const controls = [
  0x00, 0x01, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x2028, 0x2029,
];
const broken = [0xd800, 0xdfff, 0xfffe, 0xffff, 0xfdd0, 0xfffd, 0xe000, 0x10ffff];

const strange = {
  "marks above": `B${"\u0301".repeat(30)}ins${"\u0336\u0489".repeat(8)}`,
  "marks below": `B${"\u0316\u0323\u0347".repeat(20)}ins`,
  "a thousand marks": `B${"\u030d\u0352\u0310".repeat(340)}ins`,
  "marks on every letter": "Please mend the light".replace(
    /./g,
    "$&\u0302\u0310\u0352\u0357\u0344\u0316\u0332\u0347",
  ),
  "letters that are circled and boxed": `B\u20dd\u20de\u20df\u20e0\u20e2\u20e3\u20e4ins`,
  "stacks of Tibet": "\u0f68\u0fb0\u0fb1\u0fb2\u0fb3\u0fb4\u0fb5\u0fb6\u0f7c\u0f7e".repeat(12),
  "a sentence in one letter": "\ufdfd".repeat(40),
  "letters as wide as a line": "\u{12219}\u{1242b}\u2e3b".repeat(30),
  "tall letters": "\ua9c5\u{1f33}\ufd3e".repeat(60),
  "a flood of families": "👩‍👩‍👧‍👦".repeat(400),
  "a flood of joiners": `👩${"\u200d".repeat(2000)}👩`,
  "nothing but joiners": "\u200d".repeat(50),
  "a flood of flags": "🇬🇧🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿".repeat(80),
  "faces of every colour": "👋🏻👋🏼👋🏽👋🏾👋🏿❤️‍🔥".repeat(60),
  "nothing that is seen": "\u200b\u2060\ufeff\u3164\u2800",
  "nothing at all": "",
  "only spaces": " \u00a0\u2003\u3000 ",
  "two hundred letters": "a".repeat(200),
  "a thousand wide letters": "W".repeat(1000),
  "ten thousand letters": "Llanfair".repeat(1250),
  "a long word of marks": "_".repeat(900),
  "a long word with no break": "no\u00a0break\u2011here".repeat(60),
  "a long word from the right": "مكتب".repeat(150),
  "a long address": `https://council.example/${"a-path/".repeat(120)}?q=${"x".repeat(400)}`,
  "many lines": "Bins\r\n".repeat(500),
  "letters cut in half": `${"x".repeat(139)}😀${"x".repeat(139)}`,
  "a name from the right": "محمد علي 123 (Bins)",
  "brackets from the right": "שלום (a) [b] <c> 10:00-11:00",
  "a clock from the right": "اجتماع 10:00",
  "turned text that is never turned back": "\u202e\u2067\u202b\u202dBins",
  "turned a hundred deep": `${"\u2067".repeat(130)}Bins`,
  "letters that look like others": "Сounсil Теаm <аdmin@сounсil.еxаmplе>",
  "letters in a box of their own": "𝕭𝖎𝖓𝖘 𝔞𝔫𝔡 Ⓑⓘⓝⓢ",
  "the sequences of a terminal": "\u001b]0;owned\u0007\u001b[2J\u001b[31mBins\u001b]8;;URL\u0007here",
  "letters that fold into more": "ŉǰΐßﬃ\u0130".repeat(30),
};

export const letterPayloads = [
  ...family("turns with", among(turning)),
  ...family("hides with", among(unseen)),
  ...family("hides with a flood of", among([0x200b, 0x00ad, 0x034f, 0xfe0f], 3000)),
  ...family("controls with", among(controls)),
  ...family("breaks with", among(broken)),
  ...family("is written as", strange),
];
