import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  breakAt,
  breakAtEnd,
  canonical,
  type ChainHead,
  chainStart,
  type Link,
  linkAfter,
  type Sha256,
} from "../../../core/records/chain.ts";

const sha256: Sha256 = (text) => createHash("sha256").update(text).digest("hex");

function chainOf(length: number): Link[] {
  const links: Link[] = [];
  let head = chainStart;
  for (let n = 1; n <= length; n++) {
    const link = linkAfter(sha256, head, {
      at: `2026-03-16T09:00:${String(n).padStart(2, "0")}.000Z`,
      actorId: "tom",
      actor: "Tom",
      roles: "caseworker",
      onBehalfOf: null,
      act: "case.logged",
      subject: `case LO-2026-${String(n).padStart(6, "0")}`,
      beforeDigest: null,
      afterDigest: sha256(String(n)),
      correlation: `c${n}`,
      detail: { type: "foi", confidence: 0.5 },
    });
    links.push(link);
    head = { count: link.id, hash: link.hash };
  }
  return links;
}

const headOf = (links: readonly Link[]): ChainHead => {
  const last = links.at(-1);
  return last ? { count: last.id, hash: last.hash } : chainStart;
};

/** What is found wrong when the links are read in the order of their places. */
function faultIn(links: readonly Link[], head: ChainHead): string | undefined {
  let last = chainStart;
  for (const link of links.toSorted((a, b) => a.id - b.id)) {
    const broken = breakAt(sha256, last, link);
    if (broken) return broken;
    last = { count: link.id, hash: link.hash };
  }
  return breakAtEnd(last, head);
}

const whole = chainOf(12);
const head = headOf(whole);
const place = fc.integer({ min: 1, max: 12 });

test("a chain nobody touched is whole, and so is an empty one", () => {
  expect(faultIn(whole, head)).toBeUndefined();
  expect(faultIn([], chainStart)).toBeUndefined();
});

test("whichever word of whichever act is changed, that act is named", () => {
  const words = ["at", "actorId", "actor", "roles", "onBehalfOf", "act", "subject", "correlation"] as const;
  fc.assert(
    fc.property(place, fc.constantFrom(...words, "afterDigest" as const), (at, word) => {
      const forged = whole.map((link) => (link.id === at ? { ...link, [word]: "forged" } : link));
      expect(faultIn(forged, head)).toBe(`Act ${at} has been changed.`);
    }),
  );
});

test("an act forged with a hash to match is found at the next one, or at the end", () => {
  fc.assert(
    fc.property(place, (at) => {
      const before = at === 1 ? chainStart : headOf(whole.slice(0, at - 1));
      const forged = whole.map((link) => {
        const { hash: _hash, ...act } = link;
        return link.id === at ? linkAfter(sha256, before, { ...act, actor: "Someone else" }) : link;
      });
      expect(faultIn(forged, head)).toMatch(new RegExp(`^Act ${Math.min(at + 1, 12)} `));
    }),
  );
});

test("an act that is taken out is missed, the last one too", () => {
  fc.assert(
    fc.property(place, (at) => {
      const rest = whole.filter(({ id }) => id !== at);
      expect(faultIn(rest, head)).toMatch(new RegExp(`^Act ${at} is missing`));
    }),
  );
});

test("acts that change places, and acts that are put in, are found", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), (at) => {
      const swapped = whole.map((link) =>
        link.id === at ? { ...link, id: at + 1 } : link.id === at + 1 ? { ...link, id: at } : link,
      );
      expect(faultIn(swapped, head)).toBe(`Act ${at} has been changed.`);
      const moved = whole.flatMap((link) =>
        link.id < at
          ? [link]
          : link.id === at
            ? [link, { ...link, id: at + 1 }]
            : [{ ...link, id: link.id + 1 }],
      );
      expect(faultIn(moved, head)).toMatch(new RegExp(`^Act ${at + 1} `));
    }),
  );
});

test("an act written behind the office's back is not the office's", () => {
  const more = chainOf(13);
  expect(faultIn(more, head)).toBe("Act 13 was not written by the office.");
  expect(breakAtEnd(head, undefined)).toMatch(/head of the chain is gone/);
});

test("one value has one text, in whatever order its words came", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonical(turned)).toBe(canonical(value));
    }),
  );
  expect(canonical({ b: 1, a: new Date("2026-03-16T09:00:00Z"), c: undefined })).toBe(
    '{"a":"2026-03-16T09:00:00.000Z","b":1}',
  );
});
