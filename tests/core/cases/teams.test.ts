import { expect, test } from "vitest";
import { firstTeams } from "../../../core/cases/first-teams.ts";
import { codeOfTeam, officerOf, proposedTeam, teamsNow, teamsOf } from "../../../core/cases/teams.ts";
import { serviceCodes } from "../../../core/triage/services.ts";
import { topics } from "../../../core/triage/vocabulary.ts";
import { tomAdeyemi as tom } from "../../../stand-ins/people/people.ts";

const teams = teamsNow([]);
const code = (matter: Partial<Parameters<typeof proposedTeam>[1]>) =>
  proposedTeam(teams, { type: "leader_correspondence", service: null, topic: null, ...matter })?.code;

test("every topic and every service belongs to one team, and no type to two", () => {
  const owners = (has: (team: (typeof firstTeams)[number]) => boolean) => firstTeams.filter(has).length;
  for (const topic of topics)
    expect(
      owners((team) => team.topics.includes(topic)),
      topic,
    ).toBe(1);
  for (const one of serviceCodes)
    expect(
      owners((team) => team.services.includes(one)),
      one,
    ).toBe(1);
  for (const type of firstTeams.flatMap((team) => team.types))
    expect(
      owners((team) => team.types.includes(type)),
      type,
    ).toBe(1);
});

test("a letter goes to the team of its type, else of its service, else of its topic, else to nobody by itself", () => {
  expect(code({ type: "foi", service: "highways" })).toBe("information-governance");
  const enquiry = { type: "mp_enquiry", topic: "Housing and homelessness" } as const;
  expect(code({ ...enquiry, service: "highways" })).toBe("highways");
  expect(code(enquiry)).toBe("housing");
  expect(code({ type: "mp_enquiry" })).toBeUndefined();
});

test("what the office has saved of a team stands in the place of the first, and its own teams beside them", () => {
  const [highways] = firstTeams.filter((one) => one.code === "highways");
  if (!highways) throw new Error("there is no such team");
  const now = teamsNow([
    { ...highways, linkName: "Jo Lind", services: [] },
    { ...highways, code: "trams", name: "Trams", services: ["highways"] },
  ]);
  expect(now.find((one) => one.code === "highways")?.linkName).toBe("Jo Lind");
  expect(proposedTeam(now, { type: "mp_enquiry", service: "highways", topic: null })?.code).toBe("trams");
  expect(codeOfTeam("  Trams & Buses!")).toBe("trams-buses");
});

test("someone's work is their teams', or the Leader's Office's when they are in none", () => {
  const [first] = firstTeams;
  if (!first) throw new Error("there are no teams");
  const legal = { ...first, code: "legal", members: [tom.address.toUpperCase()] };
  expect(teamsOf([legal], tom)).toEqual(["legal"]);
  expect(teamsOf(teams, tom)).toEqual(["leaders-office"]);
  expect(officerOf(legal, undefined, tom)).toEqual({ id: tom.id, name: tom.name });
  const other = { ...first, code: "x", linkName: "Jo Lind" };
  expect(officerOf(other, undefined, tom)).toEqual({ id: null, name: "Jo Lind" });
  expect(officerOf(other, "Sam Poole", tom)).toEqual({ id: null, name: "Sam Poole" });
});
