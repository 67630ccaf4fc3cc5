import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { campaignsAmong } from "../../../core/mail/campaigns.ts";
import type { Email } from "../../../core/mail/email.ts";
import { fingerprintOf, sentencesIn, sentencesOfLetter } from "../../../core/mail/fingerprint.ts";
import type { InCommon } from "../../../core/mail/likeness.ts";
import { addsSomething, ownAmong } from "../../../core/mail/own-words.ts";
import { changes, copyOf, letterAlone } from "../../support/campaigns/copies.ts";
import { campaignLetters, ownLetters } from "../../support/campaigns/letters.ts";

const grouped = (emails: readonly Email[]) =>
  campaignsAmong(
    emails.map((email, at) => ({
      id: String(at),
      from: email.from.address,
      fingerprint: fingerprintOf(email),
    })),
  );
const keysOf = (emails: readonly Email[]) => {
  const campaigns = grouped(emails);
  return emails.map((_, at) => campaigns.get(String(at))?.key);
};
const [ferry, masts] = campaignLetters;
if (!ferry || !masts) throw new Error("there are no letters");
const written = (from: string, body: string, more: Partial<Email> = {}): Email => ({
  ...copyOf(ferry, 1, "as it is").email,
  from: { name: from, address: `${from.toLowerCase()}@resident.example` },
  body,
  ...more,
});

describe("Copies of one letter", () => {
  test.each(changes)("are one campaign, whatever has been done to the next: %s", (change) => {
    for (const letter of campaignLetters) {
      const copies = [1, 2, 3].map((seed) => copyOf(letter, seed, "as it is").email);
      for (let seed = 10; seed < 20; seed += 1) {
        const keys = keysOf([...copies, copyOf(letter, seed, change).email]);
        expect(keys, `${letter.subject} ${seed}`).toEqual(["0", "0", "0", "0"]);
      }
    }
  });

  test("are found among others, each with its own and in whatever order they come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const post = campaignLetters.flatMap((letter, which) =>
          Array.from({ length: 7 }, (_, at) => ({
            which,
            email: copyOf(letter, seed * 50 + which * 9 + at).email,
          })),
        );
        for (let at = 0; at < 25; at += 1) post.push({ which: -1, email: letterAlone(seed + at) });
        for (const { subject, text } of ownLetters)
          post.push({ which: -1, email: written(`Own${subject}`, text, { subject }) });
        const mixed = post
          .map((one, at) => ({ one, turn: Math.imul(at + 1, 2654435761 ^ seed) >>> 0 }))
          .toSorted((a, b) => a.turn - b.turn)
          .map(({ one }) => one);
        const keys = keysOf(mixed.map(({ email }) => email));
        for (const [at, { which }] of mixed.entries()) {
          const first = mixed.findIndex((one) => one.which === which);
          expect(keys[at]).toBe(which < 0 ? undefined : String(first));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("one that turns the letter round belongs to it, once many have sent it", () => {
    const turned = written(
      "Turner",
      "I am writing to ask the council to stop its grant for a ferry that hardly anyone uses.\n\nThe road round by the barrage is closed at every spring tide because nobody has raised it. A grant of £72,000 keeps two boats afloat and mends nothing. Please vote against it before another winter comes.",
    );
    const copies = [1, 2, 3].map((seed) => copyOf(ferry, seed, "as it is").email);
    expect(keysOf([turned, ...copies])).toEqual(["0", "0", "0", "0"]);
    expect(keysOf([turned, ...copies.slice(0, 2)])[0]).toBe(undefined);
  });
});

describe("What a copy adds", () => {
  const nothing: InCommon = { common: new Set(), names: new Set() };
  const ownOf = (email: Email, common: InCommon) =>
    ownAmong(sentencesOfLetter(email), common).map(({ text }) => text);

  test("is its writer's own sentences and nothing of the letter, however it was sent", () => {
    for (const letter of campaignLetters) {
      const copies = Array.from({ length: 30 }, (_, at) => copyOf(letter, 900 + at));
      const common = grouped(copies.map(({ email }) => email)).get("0") ?? nothing;
      for (const { email, change, added } of copies)
        if (change !== "passed on" && change !== "quoted by an answer")
          expect(ownOf(email, common), change).toEqual(added === null ? [] : [added]);
    }
  });

  test("is the same asked of another place, in a letter written from one pattern", () => {
    const pattern = (from: string, matter: string) =>
      written(
        from,
        `As a resident of ${from}borough I am writing to ask you not to close ${matter}.\n\nIt is warm in winter, open to all, and the only place of its kind for many of us. Once it is shut it will never open again, whatever is promised now.\n\nPlease vote against this at the cabinet.`,
      );
    const room = "the reading room at Quarry Bank";
    const [first, ...others] = ["Ann", "Bob", "Cyd", "Dee"].map((from) => pattern(from, room));
    const baths = pattern("Eve", "the baths at Tannery Lane");
    const common = first && grouped([first, ...others, baths]).get("0");
    if (!common) throw new Error("The four are one campaign.");
    for (const copy of [first, ...others]) expect(ownOf(copy, common)).toEqual([]);
    expect(ownOf(baths, common).join(" ")).toContain("Tannery Lane");
  });

  test("is to be read when it says something or asks for something, and is not for a nod", () => {
    const adds = (text: string) => addsSomething(ownAmong(sentencesIn(text), nothing));
    expect(adds("My son has not been to school since they took it away.")).toBe(true);
    expect(adds("Can somebody telephone me?")).toBe(true);
    expect(adds("I feel strongly.")).toBe(false);
    expect(adds("14 Tenter Row, Harlow Bridge AS4 2QT")).toBe(false);
  });
});

describe("No campaign is", () => {
  test("the same letter sent again and again by one person", () => {
    const again = [1, 2, 3].map(() => copyOf(ferry, 5, "as it is").email);
    expect(keysOf(again)).toEqual([undefined, undefined, undefined]);
  });

  test("a letter and the answers that quote it", () => {
    const letter = copyOf(ferry, 5, "as it is").email;
    const quoted = letter.body.replace(/^/gm, "> ");
    const answers = ["Officer", "Member", "Neighbour"].map((from) =>
      written(
        from,
        `I have asked the ferry's manager to look into it.\n\nOn Monday 2 March 2026 Ann <ann@resident.example> wrote:\n${quoted}`,
        {
          subject: `Re: ${letter.subject}`,
        },
      ),
    );
    expect(keysOf([letter, ...answers]).filter(Boolean)).toEqual([]);
  });

  test("a letter and the copy of it that somebody passed on", () => {
    expect(keysOf([copyOf(ferry, 5, "as it is").email, copyOf(ferry, 6, "passed on").email])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("what machines write, however alike", () => {
    const same =
      "Thank you for your email. I am away until Monday and will read it when I return to my desk then.";
    const away = ["A", "B", "C"].map((from) => written(from, same, { subject: "Automatic reply: Ferry" }));
    const news = ["A", "B", "C"].map((from) =>
      written(from, `${same}\n\nUnsubscribe from this list`, { headers: { "list-id": "<news.example>" } }),
    );
    expect(keysOf([...away, ...news]).filter(Boolean)).toEqual([]);
  });

  test("letters that share a signature, small print and the courtesies", () => {
    const foot =
      "Kind regards\n\nPat Hale\nSenior Officer, Highways\nThe Borough Council, Civic Centre, High Street\n\nThis email and any attachments are confidential and intended solely for the addressee. If you have received this email in error please tell the sender and delete it at once.";
    const letters = [
      "I hope you are well. The crossing on Bell Lane will be painted on Thursday night.\n\nPlease let me know if you need any further information.",
      "I hope you are well. The tender for the salt barn closes at noon on the ninth.\n\nPlease let me know if you need any further information.",
      "I hope you are well. Two of the gritters are off the road until parts arrive.\n\nPlease let me know if you need any further information.",
    ].map((text, at) => written(`Officer${at}`, `Dear Leader,\n\n${text}\n\n${foot}`));
    expect(keysOf(letters).filter(Boolean)).toEqual([]);
  });

  test("a few lines that follow the same form about different things", () => {
    const reports = [
      "The lamp outside number 12",
      "The drain by the school gate",
      "The bench in the churchyard",
    ];
    const letters = reports.map((what, at) =>
      written(`Warden${at}`, `${what} is broken. Please send someone to this place to mend it.`),
    );
    expect(keysOf(letters).filter(Boolean)).toEqual([]);
  });

  test("requests for different things in the law's own words", () => {
    const asked = [
      "the cost of taxis for pupils",
      "empty shops on the High Street",
      "noise from the quarry",
    ].map((what, at) =>
      written(
        `Asker${at}`,
        `Dear Sir or Madam,\n\nUnder the Freedom of Information Act 2000 I would like to request the following information: all that you hold on ${what} since 2023, month by month.\n\nPlease provide the information in an electronic format. If this request is too wide or unclear I would be grateful if you could contact me.`,
      ),
    );
    expect(keysOf(asked).filter(Boolean)).toEqual([]);
  });
});

test("ten thousand letters are grouped, nearly in line with their number", () => {
  const post = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      at % 2 === 0
        ? copyOf(masts, at, at % 8 === 0 ? "own words after" : "as it is").email
        : letterAlone(at, 60),
    ).map((email, at) => ({ id: String(at), from: email.from.address, fingerprint: fingerprintOf(email) }));
  const many = post(10_000);
  const few = many.slice(0, 2_500);
  const took = (letters: typeof few) => {
    const began = performance.now();
    campaignsAmong(letters);
    return performance.now() - began;
  };
  const found = campaignsAmong(many);
  expect([found.size, found.get("0")?.size]).toEqual([5_000, 5_000]);
  // Four times as many; sixteen times as long would be by pairs.
  expect(Array.from({ length: 5 }).some(() => took(many) <= 8 * took(few))).toBe(true);
}, 60_000);
