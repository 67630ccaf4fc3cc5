import type { Page } from "playwright-core";
import type { CallName, Output } from "../../../core/contract/calls.ts";
import {
  all,
  at,
  caseOf,
  readCorrection,
  readRecords,
  readReplies,
  readWork,
  reference,
  words,
} from "./surfaces.ts";

/** A page of the register, filled by an office that cleans nothing. `read` goes through all of it, and tells what stands there. */
export interface DeskSurface {
  name: string;
  hash: string;
  answers: { readonly [N in CallName]?: Output<N> };
  read(page: Page): Promise<string>;
}

const searchCases: Output<"searchCases"> = {
  lines: words.map((text, place) => ({
    reference: reference(place + 1),
    state: "open",
    dueOn: "2026-03-20",
    restrictedTo: null,
    shown: {
      type: "foi",
      topic: null,
      service: null,
      ward: text,
      stage: "triage",
      team: text,
      officer: text,
      subject: text,
      from: text,
      owner: text,
      priority: "Standard",
      capacity: "council",
      sensitivity: "OFFICIAL",
      receivedAt: at,
      loggedBy: text,
      loggedAt: at,
    },
  })),
  next: null,
  previous: null,
  total: { count: words.length, more: false },
  instead: words.slice(0, 20).map((text) => ({ typed: text, read: [text] })),
  unrestrictedOnly: true,
};

const readCasePage: Output<"readCasePage"> = {
  case: caseOf(all, 1),
  team: all,
  officer: all,
  ward: all,
  letters: [all].map((text, row) => ({
    row,
    mailbox: "office@ashdale.example",
    message: { internetMessageId: "<x@x.example>" },
    subject: text,
    receivedAt: at,
    filedBy: text,
    filedAt: at,
    removedAt: null,
  })),
  happened: words.map((text, id) => ({
    id,
    on: "2026-03-20",
    at,
    by: text,
    kind: "note",
    says: text,
    words: text,
    of: reference(2),
  })),
  acts: [all].map((text, id) => ({ id, at, by: text, what: text })),
  more: false,
};

/** Only the rows in sight are there at a time. */
async function readRows(page: Page): Promise<string> {
  const table = page.getByRole("grid", { name: "Cases" });
  await table.waitFor();
  let text = "";
  for (let down = 0; down < words.length * 104; down += 2_000) {
    await table.evaluate((box, top) => box.scrollTo({ top }), down);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    text += await table.innerText();
  }
  return text;
}

/** What the register shows of other people's words. */
export const deskSurfaces: readonly DeskSurface[] = [
  {
    name: "the register",
    hash: "#/cases?text=x&team=%3Cb%3Ex&officer=%3Cb%3Ex",
    answers: {
      searchCases,
      readRegisterChoices: {
        people: words.map((name, id) => ({ id: String(id), name })),
        teams: words.map((name, code) => ({ code: String(code), name })),
        wards: words,
      },
    },
    read: async (page) => {
      await page.getByRole("button", { name: /^Filters/ }).click();
      const filters = (await page.getByRole("region", { name: "Filters" }).textContent()) ?? "";
      await page.getByRole("button", { name: "Done", exact: true }).click();
      return filters + (await readRows(page));
    },
  },
  {
    name: "the page of a case",
    hash: `#/case/${reference(1)}`,
    // Each payload once is enough: a page with all of them in every list takes a browser long to lay out.
    answers: {
      readCasePage,
      readCorrection: { ...readCorrection, wards: [] },
      readWork: { ...readWork, commissions: readWork.commissions.slice(0, 1) },
      readReplies: { ...readReplies, lines: [], toTell: readReplies.toTell.slice(0, 1) },
      readRecords: { ...readRecords, tasks: readRecords.tasks.slice(0, 1), lines: [], messages: [] },
    },
    read: async (page) => {
      await page.getByText("Record of acts").click();
      await page.getByText("Correct the case").click();
      await page.locator(".correction").waitFor();
      await page.locator(".tasks").waitFor();
      await page.locator(".work").waitFor();
      await page.getByText("Read it as it is in Outlook").waitFor();
      return (await page.textContent("main:not([hidden])")) ?? "";
    },
  },
];
