import { Problem } from "../problem.ts";
import type { TypeCode } from "../triage/types.ts";
import type { Capacity } from "../triage/vocabulary.ts";
import { may } from "./permissions.ts";
import type { Person } from "./person.ts";
import { type Restriction, restrictions } from "./restrictions.ts";

/**
 * Who looks at the record. "system": what carries out effects. "everyone": what any of the office's readers could be
 * shown, as in the brief and on the home page.
 */
export type Viewer = "system" | "everyone" | Pick<Person, "id" | "roles" | "groups">;

/** What decides who may see a case. */
export interface CaseFacts {
  capacity: Capacity;
  restrictedTo: Restriction | null;
  loggedById: string;
  /** Ids of people named on its need-to-know list. */
  readers: readonly string[];
}

/** How far a viewer sees. The question in code, the one in SQL and the database's own policy all ask it of this. */
export interface Sight {
  all: boolean;
  capacities: readonly Capacity[];
  restrictions: readonly Restriction[];
  /** Requests, answers and briefs, which are nobody's case. */
  diary: boolean;
  /** Who may be on need-to-know lists; empty for none. */
  person: string;
}

const blind: Sight = { all: false, capacities: [], restrictions: [], diary: false, person: "" };

export function sightOf(viewer: Viewer): Sight {
  if (viewer === "system") return { ...blind, all: true, diary: true };
  if (viewer === "everyone") return { ...blind, capacities: ["council"] };
  if (!may(viewer.roles, "see-office")) return blind;
  return {
    all: false,
    // Ward casework is the councillor's own. Party mail is on no record.
    capacities: viewer.groups.includes("ward") ? ["council", "ward"] : ["council"],
    restrictions: restrictions.filter((one) => viewer.groups.includes(one)),
    diary: may(viewer.roles, "see-diary"),
    person: viewer.id,
  };
}

/** What someone may be shown without being asked why: their hats' cases, none that is restricted. */
export const atAGlance = ({ roles, groups }: Pick<Person, "roles" | "groups">): Viewer => ({
  id: "",
  roles,
  groups: groups.filter((group) => group === "ward"),
});

/** Whoever logged a case keeps sight of it, within the Leader's hats that are theirs to see. */
export function maySee(viewer: Viewer, { capacity, restrictedTo, loggedById, readers }: CaseFacts): boolean {
  const sight = sightOf(viewer);
  if (sight.all) return true;
  if (!sight.capacities.includes(capacity)) return false;
  if (restrictedTo === null || sight.restrictions.includes(restrictedTo)) return true;
  return sight.person !== "" && (loggedById === sight.person || readers.includes(sight.person));
}

/** What someone chose for a letter, as far as it says whose it is. */
interface Chosen {
  type: TypeCode;
  capacity: Capacity;
}

export const sealedSentence = "This message is in a restricted case. Ask the Head of Office.";

/** What is the party's by its kind is the party's whatever hat is chosen for it. */
export const isParty = ({ type, capacity }: Chosen): boolean => type === "political" || capacity === "party";

/** Why a letter to the Leader is not logged as this by someone who sees these; undefined when it can be. */
export function sayNotLogged(seen: readonly Capacity[], chosen: Chosen): string | undefined {
  if (isParty(chosen))
    return "Party mail belongs to the party and is not put on the council’s record. Move it to the political office’s folder.";
  return seen.includes(chosen.capacity)
    ? undefined
    : "Ward casework is the councillor’s own. Ask someone who works for the ward to log it.";
}

export function whyNotLogged(person: Viewer, chosen: Chosen): Problem | undefined {
  const { all, capacities } = sightOf(person);
  const sentence = sayNotLogged(all ? ["council", "ward"] : capacities, chosen);
  return sentence === undefined ? undefined : new Problem("not-allowed", sentence);
}
