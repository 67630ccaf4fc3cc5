import { expect, test } from "vitest";
import { findPeople } from "../../addin/taskpane/readers/find-people.ts";

const person = (name: string, address: string) => ({ id: name, name, role: "Caseworker", address });
const people = [
  person("Fiona Mac Giolla Bhríde", "fiona.mgb@ashdale.example"),
  person("Brendan O’Shea", "b.oshea@ashdale.example"),
  person("Sarah Jones", "sarah.jones@ashdale.example"),
  person("Sarah Jones", "sjones2@ashdale.example"),
];
const found = (typed: string) => findPeople(people, typed).map(({ address }) => address);

test("a few letters of any name find someone, with or without accents and capitals", () => {
  expect(found("bhri")).toEqual(["fiona.mgb@ashdale.example"]);
  expect(found("JONES sar")).toHaveLength(2);
  expect(found("nobody")).toEqual([]);
});

test("two people of one name are told apart by their addresses", () =>
  expect(found("sarah sjones2")).toEqual(["sjones2@ashdale.example"]));

test("an apostrophe may be typed straight, or left out", () => {
  expect(found("o'shea")).toEqual(["b.oshea@ashdale.example"]);
  expect(found("oshea")).toEqual(["b.oshea@ashdale.example"]);
});

test("nothing typed leaves everyone", () => expect(found("  ")).toHaveLength(4));
