import type { CaseOrder } from "../../../core/cases/register.ts";
import type { RegisterLine } from "../../../core/contract/register.ts";
import { stages } from "../../../core/cases/stages.ts";
import { services } from "../../../core/triage/services.ts";
import { correspondenceTypes } from "../../../core/triage/types.ts";
import { londonDate, sayShortDay } from "../../../core/time.ts";
import { capacityLabels } from "../../../core/triage/vocabulary.ts";

type Shown = NonNullable<RegisterLine["shown"]>;

export interface Column {
  label: string;
  /** Pixels, until a person makes it wider or narrower. */
  width: number;
  order?: CaseOrder;
  /** Foreign words: kept apart from ours. */
  theirs?: true;
  say: (shown: Shown, teams: ReadonlyMap<string, string>) => string;
}

const day = (instant: string): string => {
  const on = londonDate(new Date(instant));
  return `${sayShortDay(on)} ${on.slice(0, 4)}`;
};

/** What the register can show of a case, besides its number and its day. */
export const columns = {
  from: { label: "From", width: 150, order: "from", theirs: true, say: ({ from }) => from },
  subject: { label: "Subject", width: 260, theirs: true, say: ({ subject }) => subject },
  type: {
    label: "Type",
    width: 180,
    order: "type",
    say: ({ type }) => correspondenceTypes[type].label,
  },
  stage: { label: "Stage", width: 112, say: ({ stage }) => stages[stage].label },
  team: { label: "Team", width: 150, say: ({ team }, teams) => (team ? (teams.get(team) ?? team) : "") },
  officer: { label: "Officer", width: 120, say: ({ officer }) => officer ?? "" },
  received: { label: "Received", width: 132, order: "received", say: ({ receivedAt }) => day(receivedAt) },
  priority: { label: "Priority", width: 100, say: ({ priority }) => priority },
  service: { label: "Service", width: 160, say: ({ service }) => (service ? services[service] : "") },
  ward: { label: "Ward", width: 130, say: ({ ward }) => ward ?? "" },
  topic: { label: "Topic", width: 190, say: ({ topic }) => topic ?? "" },
  owner: {
    label: "Owner",
    width: 190,
    order: "owner",
    say: ({ owner }) => (owner === "none" ? "" : owner),
  },
  capacity: { label: "Addressed as", width: 130, say: ({ capacity }) => capacityLabels[capacity] },
  sensitivity: { label: "Handling", width: 160, say: ({ sensitivity }) => sensitivity },
  loggedBy: { label: "Logged by", width: 130, say: ({ loggedBy }) => loggedBy },
  loggedAt: { label: "Logged", width: 130, say: ({ loggedAt }) => day(loggedAt) },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as ColumnName[];
export const columnOf = (name: ColumnName): Column => columns[name];

/** Which columns someone sees, in their order and widths. */
export interface Layout {
  shown: readonly ColumnName[];
  widths: Partial<Record<ColumnName, number>>;
}
export const firstLayout: Layout = {
  shown: ["from", "subject", "type", "stage", "officer", "received"],
  widths: {},
};
export const narrowest = 60;
export const widest = 600;

const key = "register columns";

/** As they were left on this machine; what was kept by another version is read as far as it fits. */
export function readLayout(storage: Pick<Storage, "getItem">): Layout {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return firstLayout;
    const { shown, widths } = kept as Record<string, unknown>;
    const names = Array.isArray(shown) ? columnNames.filter((name) => shown.includes(name)) : [];
    const inOrder = Array.isArray(shown) ? names.toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b)) : [];
    const wide = columnNames.flatMap((name) => {
      const width: unknown = (widths as Record<string, unknown> | undefined)?.[name];
      return typeof width === "number" ? [[name, Math.min(Math.max(width, narrowest), widest)]] : [];
    });
    return {
      shown: inOrder.length > 0 ? inOrder : firstLayout.shown,
      widths: Object.fromEntries(wide) as Layout["widths"],
    };
  } catch {
    return firstLayout;
  }
}

export const keepLayout = (storage: Pick<Storage, "setItem">, layout: Layout): void => {
  try {
    storage.setItem(key, JSON.stringify(layout));
  } catch {
    // A full or forbidden store costs a choice of columns, no more.
  }
};
