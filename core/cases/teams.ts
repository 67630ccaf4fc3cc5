import type { Person } from "../people/person.ts";
import type { Service } from "../triage/services.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Topic } from "../triage/vocabulary.ts";
import { firstTeams } from "./first-teams.ts";

/** Who answers for a kind of letter, and whom the office speaks to there. */
export interface Team {
  /** As the record names it; never changes. */
  code: string;
  name: string;
  linkName: string;
  linkAddress: string;
  /** Addresses of those in the team who use the pane. */
  members: readonly string[];
  types: readonly TypeCode[];
  services: readonly Service[];
  topics: readonly Topic[];
}

export const leadersOfficeTeam = "leaders-office";

/** The teams as they are now: the first ones, each as the office last saved it, and those it has added. By name. */
export function teamsNow(saved: readonly Team[]): Team[] {
  const byCode = new Map([...firstTeams, ...saved].map((team) => [team.code, team]));
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name));
}

interface Matter {
  type: TypeCode;
  service: Service | null;
  topic: Topic | null;
}

/** The team a letter would go to: by what it is, else by the service, else by the topic. */
export const proposedTeam = (teams: readonly Team[], { type, service, topic }: Matter): Team | undefined =>
  teams.find(({ types }) => types.includes(type)) ??
  teams.find(({ services }) => service !== null && services.includes(service)) ??
  teams.find(({ topics }) => topic !== null && topics.includes(topic));

/** Whose work a person shares: the teams they are in, or else the Leader's Office. */
export function teamsOf(teams: readonly Team[], { address }: Pick<Person, "address">): string[] {
  const own = address.toLowerCase();
  const theirs = teams
    .filter(({ linkAddress, members }) => [linkAddress, ...members].some((one) => one.toLowerCase() === own))
    .map(({ code }) => code);
  return theirs.length > 0 ? theirs : [leadersOfficeTeam];
}

/** Who answers a case once its team accepts it: whoever is named, else the one who accepts it in their own team, else its link officer. */
export function officerOf(
  team: Team | undefined,
  named: string | undefined,
  person: Person,
): { id: string | null; name: string } | null {
  const name = named?.trim();
  if (name) return { id: name === person.name ? person.id : null, name };
  if (!team || teamsOf([team], person).includes(team.code)) return { id: person.id, name: person.name };
  return team.linkName ? { id: null, name: team.linkName } : null;
}

/** A code for a new team, from its name: the same every time. */
export const codeOfTeam = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]{1,80}/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
