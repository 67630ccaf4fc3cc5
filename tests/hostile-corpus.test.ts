import { expect, test } from "vitest";
import { corpus } from "./support/hostile/corpus.ts";
import { hostileMails } from "./support/hostile/mimes.ts";

/** Two payloads that differ only in the place they tell of are one. */
const unarmed = (text: string): string =>
  text.replace(/owned\(\d+\)/g, "").replace(/(trap\.example)\/\d+/g, "$1");

test("the corpus holds more than three hundred tricks, each under its own name and like no other", () => {
  const tricks = [
    ...corpus.map(({ name, text }) => [name, unarmed(text)] as const),
    ...hostileMails.map(
      ({ name, mime }) =>
        [
          name,
          mime
            .toString()
            .replace(name, "")
            .replace(/<hostile-\d+/, ""),
        ] as const,
    ),
  ];
  expect(tricks.length).toBeGreaterThanOrEqual(600);
  expect(new Set(tricks.map(([name]) => name)).size).toBe(tricks.length);
  expect(new Set(tricks.map(([, text]) => text)).size).toBe(tricks.length);
});
