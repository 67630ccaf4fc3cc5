import { expect, test } from "vitest";
import { keysOf, type KeyedLetter } from "../../../core/cases/keys.ts";

const at = (address: string) => ({ name: "", address });
const letter: KeyedLetter = {
  from: at("Ann@Resident.example"),
  to: [at("leader@town.example"), at("clerk@parish.example")],
  cc: [at("bob@resident.example"), at("ann@resident.example")],
  replyTo: [at("ann.at.work@firm.example")],
  subject: "RE: The flooded cellar",
  body: "It floods whenever it rains.\n\nAnn Bell\n12 Alder Road\nas42qt",
};
const of = (kind: string, over: Partial<KeyedLetter> = {}) =>
  keysOf({ ...letter, ...over }, ["leader@town.example"])
    .filter((one) => one.kind === kind)
    .map(({ key }) => key);

test("everyone on a letter is known by their address, once, and our own mailboxes are nobody", () => {
  expect(of("from")).toEqual(["ann@resident.example"]);
  expect(of("reply-to")).toEqual(["ann.at.work@firm.example"]);
  expect(of("to")).toEqual(["clerk@parish.example"]);
  expect(of("cc")).toEqual(["bob@resident.example"]);
});

test("subject, street and postcode are spelt one way, the address at the foot included", () => {
  expect(of("subject")).toEqual(["the flooded cellar"]);
  expect(of("street")).toEqual(["alder road"]);
  expect(of("postcode")).toEqual(["AS4 2QT"]);
});

test("our own address under a quoted letter is not the writer's", () => {
  const body =
    "Thank you for your help with all of this over the last months, it is much better now.\n\nAnn\n\nOn 2 March 2026 at 10:00, the office <leader@town.example> wrote:\n> Town Hall, Market Street, AS1 1AA";
  expect(of("street", { body })).toEqual([]);
  expect(of("postcode", { body })).toEqual([]);
});

test("a letter to hundreds is found by the first twenty of them", () =>
  expect(
    of("to", { to: Array.from({ length: 400 }, (_, n) => at(`p${n}@x.example`)) }).length,
  ).toBeLessThanOrEqual(20));
