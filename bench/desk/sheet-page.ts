import { growingFile } from "../../addin/desk/export/download.ts";
import { type Parts, writeSheet } from "../../addin/desk/export/sheets.ts";
import type { SheetKind } from "../../addin/desk/export/table.ts";
import { firstLayout } from "../../addin/desk/register/columns.ts";
import type { RegisterLine } from "../../core/contract/register.ts";

/** What runs in the browser: a sheet of drawn cases, made as the desk makes it. `look` is asked now and then. */
export interface SheetPage {
  make(kind: SheetKind, size: number): Promise<{ bytes: number; ms: number }>;
  look(): Promise<void>;
}

const inPart = 1000;
const between = 10;

async function make(kind: SheetKind, size: number) {
  const began = performance.now();
  let looking = 0;
  const file = growingFile("");
  async function* parts(): Parts {
    for (let from = 0; from < size; from += inPart) {
      yield Array.from({ length: inPart }, (_, at) => line(from + at));
      const asked = performance.now();
      if ((from / inPart) % between === between - 1) await page.look();
      looking += performance.now() - asked;
    }
  }
  await writeSheet(kind, parts(), { layout: firstLayout, teams: new Map() }, file.give);
  return { bytes: file.whole().size, ms: performance.now() - began - looking };
}

const line = (at: number): RegisterLine => {
  const moment = new Date(1_700_000_000_000 + at * 61_000).toISOString();
  return {
    reference: `LO-2026-${String(at).padStart(6, "0")}`,
    state: "open",
    dueOn: moment.slice(0, 10),
    restrictedTo: null,
    shown: {
      type: "constituent_casework",
      topic: null,
      service: "highways",
      stage: "drafting",
      priority: "Standard",
      capacity: "council",
      sensitivity: "OFFICIAL",
      ward: null,
      subject: `About the pothole in Elm Road, number ${(at * 7919) % 100_003}`,
      from: `Olivia Barley ${(at * 31) % 977}`,
      owner: "Highways",
      team: null,
      officer: `Person ${at % 12}`,
      receivedAt: moment,
      loggedBy: "Person 3",
      loggedAt: moment,
    },
  };
};

// `look` is put there by whoever opened the page.
const page = globalThis as unknown as SheetPage;
page.make = make;
