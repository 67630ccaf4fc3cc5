import type { Person } from "../../core/people/person.ts";
import type { Ask } from "./calls.ts";
import type { TownCase } from "./town.ts";
import type { TownDiary } from "./town-diary.ts";

/** What the office holds as the proofs are made. */
export interface Ground {
  ask: Ask;
  town: readonly TownCase[];
  diary: TownDiary;
  /** Ids of effects by what they are about. */
  effects: ReadonlyMap<string, number>;
  /** The number of the campaign in which the letters of all the town's cases are copies. */
  campaign: number;
  /** Message-IDs of requests in the Leader's mailbox. */
  requests: readonly string[];
}

export interface Draw {
  by: Person;
  one: TownCase;
  /** Any number, to choose by. */
  at: number;
}

/** Asks one call in a person's name, holds its answer to what they may know, and returns all that it said. */
export type Proof = (draw: Draw, ground: Ground) => Promise<string>;
