import type { dueWithin, standings } from "../../../core/cases/register.ts";
import { stages } from "../../../core/cases/stages.ts";
import { services } from "../../../core/triage/services.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { type Capacity, capacityLabels } from "../../../core/triage/vocabulary.ts";
import { type ManyFilter, manyOf } from "../address.ts";

export const standingLabels: readonly (readonly [(typeof standings)[number], string])[] = [
  ["open", "Open"],
  ["ended", "Answered"],
  ["undone", "Undone"],
  ["any", "All"],
];

export const dueLabels: Record<(typeof dueWithin)[number], string> = {
  overdue: "Overdue",
  today: "Due today",
  week: "Due within 7 days",
  none: "No date",
};

export const filterLabels: Record<ManyFilter, string> = {
  type: "Type",
  stage: "Stage",
  team: "Team",
  officer: "Officer",
  owner: "Owner",
  service: "Service",
  ward: "Ward",
  topic: "Topic",
  priority: "Priority",
  capacity: "Addressed as",
  sensitivity: "Handling",
  loggedBy: "Logged by",
};

export const rangeLabels = {
  dueFrom: "Due from",
  dueTo: "Due to",
  receivedFrom: "Received from",
  receivedTo: "Received to",
} as const;

export interface Choices {
  people: readonly { id: string; name: string }[];
  teams: readonly { code: string; name: string }[];
  wards: readonly string[];
}
type Option = readonly [value: string, label: string];

const owners = [...new Set(Object.values(correspondenceTypes).map(({ owner }) => owner))]
  .filter((owner) => owner !== "none")
  .toSorted((a, b) => a.localeCompare(b));

/** What a filter offers, and how each is called. */
export function optionsOf(filter: ManyFilter, choices: Choices | undefined): readonly Option[] {
  switch (filter) {
    case "type":
      return byLabel(manyOf.type.map((code) => [code, correspondenceTypes[code].label]));
    case "stage":
      return manyOf.stage.map((code) => [code, stages[code].label]);
    case "service":
      return byLabel(manyOf.service.map((code) => [code, services[code]]));
    case "capacity":
      return manyOf.capacity
        .filter((one: Capacity) => one !== "party")
        .map((code) => [code, capacityLabels[code]]);
    case "ward":
      return (choices?.wards ?? []).map((name) => [name, name]);
    case "team":
      return (choices?.teams ?? []).map(({ code, name }) => [code, name]);
    case "loggedBy":
      return (choices?.people ?? []).map(({ id, name }) => [id, name]);
    case "officer":
      return (choices?.people ?? []).map(({ name }) => [name, name]);
    case "owner":
      return owners.map((owner) => [owner, owner]);
    case "topic":
    case "priority":
    case "sensitivity":
      return manyOf[filter].map((one) => [one, one]);
  }
}

const byLabel = (options: readonly Option[]): Option[] =>
  options.toSorted(([, a], [, b]) => a.localeCompare(b));

/** How a value is called that stands in a filter, also when it is no longer offered. */
export const sayValue = (filter: ManyFilter, value: string, choices: Choices | undefined): string =>
  optionsOf(filter, choices).find(([one]) => one === value)?.[1] ?? value;
