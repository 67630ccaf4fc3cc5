import fc from "fast-check";
import { expect, test } from "vitest";
import { formOfAddress } from "../../../core/replies/address.ts";
import { fill, gapsIn, isReady } from "../../../core/replies/fill.ts";
import { aboveQuote, replyHtml, withoutQuote } from "../../../core/replies/html.ts";
import { startingLines } from "../../../core/replies/starting-lines.ts";
import { referencesIn, subjectWith } from "../../../core/replies/subject.ts";

/** What strangers call themselves when they mean harm, and anything else. */
const names = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "{{leader}}",
    "}}{{reference}}{{",
    "[[write the answer]]",
    "]] {{x}} [[",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\u202eevil\u202c",
    "{{\u202eleader}}",
    "$& $1 $$",
    "Ann\nBcc: all@council.example",
  ),
);

test("whatever a writer is called, a line has the same gaps as with a plain name", () => {
  fc.assert(
    fc.property(names, names, fc.constantFrom(...startingLines), (name, ask, { text }) => {
      const plain = fill(text, { correspondent: "Ann", address: "Dear Ann", ask1: "Mend it?" });
      const hostile = fill(text, { correspondent: name, address: `Dear ${name}`, ask1: `x${ask}` });
      expect(gapsIn(hostile.text).map(({ says }) => says)).toEqual(
        gapsIn(plain.text).map(({ says }) => says),
      );
    }),
  );
});

test("the HTML of a reply has no tag and no turned text but our own, whatever is written", () => {
  fc.assert(
    fc.property(names, names, (name, words) => {
      const html = replyHtml(`Dear ${name},\n\n${words}\n{{leader}}`);
      const tags = html.match(/<[^>]*>?/g) ?? [];
      const own = /^(?:<\/?(?:div|p|span)>|<br>|<span style="background-color:#fff100;color:#000000">)$/;
      expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test("a text is ready only when nothing is left to fill in, and what the case lacks is named", () => {
  const { text, missing, unknown } = fill("{{address}}, by {{dueOn}}. {{nonsense}} [[say why]]", {
    address: "Dear Ann",
  });
  expect({ missing, unknown, ready: isReady(text) }).toEqual({
    missing: ["dueOn"],
    unknown: ["nonsense"],
    ready: false,
  });
  expect(isReady(fill("{{address}}", { address: "Dear Ann" }).text)).toBe(true);
  expect(isReady("  ")).toBe(false);
});

test("every line the office comes with fills in all it names, and leaves only what a person must say", () => {
  const facts = Object.fromEntries(
    "address correspondent reference subject receivedOn dueOn today leader office council team ask1 ask2 ask3"
      .split(" ")
      .map((name) => [name, "x"]),
  );
  for (const { code, text } of startingLines) {
    const filled = fill(text, facts);
    expect([code, filled.missing, filled.unknown]).toEqual([code, [], []]);
    expect(filled.text).not.toContain("{{");
  }
});

test("a refusal tells people where they can go, as the law wants it", () => {
  const text = (code: string) => startingLines.find((one) => one.code === code)?.text ?? "";
  expect(text("foi-refusal")).toMatch(/section 17[^]*internal review[^]*section 50[^]*ico\.org\.uk/);
  expect(text("foisa-refusal")).toMatch(/section 16[^]*40 working days[^]*Scottish Information Commissioner/);
  expect(text("eir-refusal")).toMatch(/regulation 14[^]*regulation 11[^]*Information Commissioner/);
  expect(text("sar-refusal")).toMatch(/complain to us[^]*Information Commissioner[^]*court/);
  expect(text("complaint-stage1")).toMatch(/stage 2/);
  expect(text("complaint-stage2")).toMatch(/Ombudsman/);
});

test("the reference stands in a subject once, however often it is answered", () => {
  const reference = "LO-2026-000123";
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (subject) => {
      const once = subjectWith(reference, subject);
      expect(subjectWith(reference, `RE: ${once}`)).toBe(`RE: ${once}`);
      expect(referencesIn(once).filter((one) => one === reference)).toHaveLength(1);
    }),
  );
  expect(subjectWith(reference, `RE: Lights [${reference}]`)).toBe(`RE: Lights [${reference}]`);
});

test.each([
  ["Mrs J Patel", "resident", "", "Dear Mrs Patel"],
  ["Jaya Patel", "resident", "Mrs J Patel\n2 Mill Lane", "Dear Mrs Patel"],
  ["Jaya Patel", "resident", "Jaya", "Dear Jaya Patel"],
  ["Patel, Jaya", "resident", "", "Dear Jaya Patel"],
  ["Cllr Sam Okoro", "councillor", "", "Dear Councillor Okoro"],
  ["Cllr", "councillor", "", "Dear Councillor"],
  ["Dr Ruth Amos MP", "mp", "", "Dear Dr Amos"],
  ["Sir John Hale", "resident", "", "Dear Sir John"],
  ["Ann Lee", "public-body", "Ann Lee\nMinister for Local Growth", "Dear Minister"],
  ["Denby Residents Association", "resident", "", "Dear Sir or Madam"],
  ["info@shop.example", "business", "", "Dear Sir or Madam"],
  ["", "resident", "", "Dear Sir or Madam"],
] as const)("%s, a %s, is addressed by what they say of themselves", (name, role, signature, words) => {
  expect(formOfAddress({ name, address: "x@y.example" }, role, signature).words).toBe(words);
});

test("our words stand above what Outlook has quoted, and can be told from it again", () => {
  const quoted =
    '<html><body style="x"><hr tabindex="-1"><div id="divRplyFwdMsg">From: Ann</div></body></html>';
  const whole = aboveQuote(replyHtml("Thank you."), quoted);
  expect(whole).toMatch(/^<html><body style="x"><div><p>Thank you\.<\/p><\/div><hr/);
  expect(withoutQuote(whole)).not.toContain("From: Ann");
});
