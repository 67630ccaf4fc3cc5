import type { CallName } from "../../core/contract/calls.ts";

const word = (list: readonly string[], round: number) => list[round % list.length] ?? "";
const heads = ["barley", "delford", "fenwick", "gorton", "halham", "kelshaw", "norstead", "tancroft"];
const matters = ["pothole", "allotment", "damp", "library", "hedge"];

export interface Question {
  name: CallName;
  input: object;
}

/** What people ask the register, drawn by the number of the round. */
export const questions = (
  references: readonly string[],
): Readonly<Record<string, (round: number) => Question>> => ({
  "search by a name": (round) => ({ name: "searchCases", input: { text: word(heads, round) } }),
  "search by two words": (round) => ({
    name: "searchCases",
    input: { text: `${word(heads, round)} ${word(matters, round)}`, filters: { standing: "any" } },
  }),
  "search by a common word": (round) => ({
    name: "searchCases",
    input: { text: word(matters, round), filters: { standing: "any" } },
  }),
  "search with a slip": () => ({
    name: "searchCases",
    input: { text: "alotment", filters: { standing: "any" } },
  }),
  "first page": () => ({ name: "searchCases", input: {} }),
  "filtered page": (round) => ({
    name: "searchCases",
    input: {
      filters: { type: ["foi", "eir"], stage: [round % 2 ? "drafting" : "clearance"] },
      order: "due",
      down: false,
    },
  }),
  "page by name": (round) => ({ name: "searchCases", input: { order: "from", down: round % 2 === 0 } }),
  "count of all that is open": () => ({ name: "searchCases", input: { count: true } }),
  "count under a filter": (round) => ({
    name: "searchCases",
    input: {
      filters: { standing: "any", type: [round % 2 ? "media" : "sar"], priority: ["Critical"] },
      count: true,
    },
  }),
  "count of a word": (round) => ({
    name: "searchCases",
    input: { text: word(matters, round), filters: { standing: "any" }, count: true },
  }),
  "case page": (round) => ({
    name: "readCasePage",
    input: { reference: word(references, round * 7) },
  }),
  "queue of all": () => ({ name: "readQueue", input: { filter: { of: "all" } } }),
  "queue of a team": (round) => ({
    name: "readQueue",
    input: { filter: { of: "all", team: round % 2 ? "complaints" : "information-governance" } },
  }),
});
