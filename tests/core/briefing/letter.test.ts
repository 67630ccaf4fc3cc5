import { expect, test } from "vitest";
import { type Brief, briefOf } from "../../../core/briefing/brief.ts";
import { briefHtml } from "../../../core/briefing/letter/html.ts";
import { briefText } from "../../../core/briefing/letter/text.ts";
import { engagement } from "../diary/engagements.ts";
import { due, emptyDay, waiting } from "./days.ts";
import { htmlText } from "../../../functions/mail/html-text.ts";

const hostile = `</td><script>alert(1)</script><img src=x onerror="alert(2)"> & 'Co' "Ltd"`;
const busyDay = emptyDay({
  events: [
    engagement("Cabinet", "09:00", "10:00", { webLink: "https://outlook.office.com/owa/?itemid=a&b=c" }),
    engagement("Panel on the recovery of the high street", "09:30", "10:30", {
      responseStatus: "notResponded",
    }),
  ],
  requests: [waiting(), waiting({ sensitivity: "OFFICIAL-SENSITIVE" })],
  cases: Array.from({ length: 12 }, (_, index) => due(`LO-2026-0002${10 + index}`, "2026-03-13")),
  arrivals: {
    since: new Date("2026-03-16T07:00:00Z"),
    letters: [{ type: "foi", sensitivity: "OFFICIAL", capacity: "council" }],
  },
});

/** Every fact of a brief, as words in order. */
const facts = ({ title, inShort, sections }: Brief): string[] => [
  title,
  ...inShort,
  ...sections.flatMap(({ title: heading, lead, groups, restricted, empty }) => [
    heading,
    lead,
    groups.length === 0 && restricted === 0 ? empty : "",
    ...groups.flatMap((group) => [
      group.heading,
      group.more > 0 ? `And ${group.more} more` : "",
      ...group.lines.flatMap(({ when, until, what, details, warnings }) => [
        when,
        until,
        what,
        ...details,
        ...warnings,
      ]),
    ]),
    restricted > 0 ? `${restricted} restricted item` : "",
  ]),
];
const flat = (text: string): string =>
  text
    .replace(/\n\s+!? ?/g, " ")
    .replace(/\s+/g, " ")
    .toLowerCase();

test("the HTML and the text carry the same facts, on a busy day and an empty one", () => {
  for (const day of [busyDay, emptyDay()]) {
    const brief = briefOf(day);
    const html = flat(htmlText(briefHtml(brief)));
    const text = flat(briefText(brief));
    expect(facts(brief).length).toBeGreaterThan(10);
    for (const fact of facts(brief)) {
      expect(html).toContain(flat(fact));
      expect(text).toContain(flat(fact));
    }
  }
});

test("other people's words cannot become markup, wherever they stand", () => {
  const html = briefHtml(
    briefOf(
      emptyDay({
        council: hostile,
        leader: { name: hostile, address: "leader@oldtown.example" },
        events: [
          engagement(hostile, "09:00", "10:00", {
            location: hostile,
            organiser: { name: hostile, address: "x@oldtown.example" },
            webLink: `https://outlook.office.com/"><script>alert(3)</script>`,
          }),
        ],
        requests: [
          waiting({
            subject: hostile,
            location: hostile,
            organiser: { name: hostile, address: "y@trust.example" },
          }),
        ],
        cases: [due("LO-2026-000001", "2026-03-13", { owner: hostile })],
      }),
    ),
  );
  expect(html).not.toMatch(/<script|<img/i);
  expect(html).toContain("&lt;script&gt;alert(1)");
  const tags = html.match(/<\/?[a-z][^>]*>/gi) ?? [];
  expect(tags.filter((tag) => /\son\w+=/i.test(tag))).toEqual([]);
});

test("a link that is not https is no link", () => {
  const withLink = (webLink: string) =>
    briefHtml(briefOf(emptyDay({ events: [engagement("Cabinet", "09:00", "10:00", { webLink })] })));
  expect(withLink("https://outlook.office.com/x")).toContain('href="https://outlook.office.com/x"');
  for (const bad of ["javascript:alert(1)", "http://evil.example", "data:text/html,x", "nonsense", ""])
    expect(withLink(bad)).not.toContain("href=");
});

test("line breaks and marks that reverse writing are taken out of other people's words", () => {
  const brief = briefOf(
    emptyDay({ events: [engagement("Cabinet\r\n\u202Egnp.exe\u2066", "09:00", "10:00")] }),
  );
  expect(brief.sections[0]?.groups[0]?.lines[0]?.what).toBe("Cabinet gnp.exe");
});

test("no line of the text is wider than 72 characters, however long a word is", () => {
  const subject = `${"x".repeat(120)} and more`;
  const text = briefText(briefOf({ ...busyDay, events: [engagement(subject, "09:00", "10:00")] }));
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(72);
});

test("the letter brings nothing from elsewhere: no picture, no script, no outside style", () => {
  const html = briefHtml(briefOf(busyDay));
  expect(html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import/i);
});

test("every size of text is 16 pixels or more, and the column is 600 wide at most", () => {
  const html = briefHtml(briefOf(busyDay));
  const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(html).toContain("max-width:600px");
});

test("the letter says it is OFFICIAL, its language, and that it can be read in the dark", () => {
  const html = briefHtml(briefOf(busyDay));
  expect(html).toContain('<html lang="en-GB"');
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain("prefers-color-scheme:dark");
  expect(html).toContain(">OFFICIAL</p>");
  expect(briefText(briefOf(busyDay))).toMatch(/^OFFICIAL\n/);
});

test("the phone's list of mails shows what matters under the subject", () => {
  const brief = briefOf(busyDay);
  const hidden = /<div style="display:none[^>]*>([^<]*)/.exec(briefHtml(brief))?.[1];
  expect(hidden).toContain(brief.inShort[0]);
});
