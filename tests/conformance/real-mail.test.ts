import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logEmail } from "../../functions/jobs/cases/log-email.ts";
import { openMessage } from "../../functions/jobs/cases/open-message.ts";
import { importFolder } from "../../stand-ins/graph/import-mail.ts";
import { caseworker, officeMailbox, openTestOffice, type TestOffice } from "../support/office.ts";

const corpus = path.resolve("../shared/corpus");
const here = existsSync(corpus);
if (!here) console.log("Skipped: the corpus of real mail is not beside the project (../shared/corpus).");

describe.skipIf(!here)("real mail", () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office?.close());

  test(
    "every mail and invitation that loads opens with a suggestion and can be logged",
    { timeout: 180_000 },
    async () => {
      const mailbox = office.world.mailbox(officeMailbox);
      if (!mailbox) throw new Error("the office has no mailbox");
      const loaded = [];
      for (const folder of ["eml", "ics"]) {
        const { loaded: count, notLoaded } = await importFolder(
          office.world,
          mailbox,
          path.join(corpus, folder),
        );
        expect(notLoaded.every(({ reason }) => reason.length > 0)).toBe(true);
        loaded.push({ folder, loaded: count, notLoaded: notLoaded.length });
      }
      const ids = [...mailbox.messages.values()].map(({ internetMessageId }) => internetMessageId);
      const faults: string[] = [];
      let logged = 0;
      for (const internetMessageId of ids) {
        const ref = { mailbox: officeMailbox, message: { internetMessageId } };
        try {
          const { suggestion } = await openMessage(ref, office.as(caseworker));
          const { type, priority } = suggestion;
          const choice = {
            type,
            priority,
            topic: null,
            capacity: "council" as const,
            note: "",
            into: "new" as const,
            also: [],
          };
          const { reference, marking } = await logEmail({ ...ref, choice }, office.as(caseworker));
          if (reference && suggestion.reasons.length > 0 && marking.state === "done") logged++;
          else
            faults.push(
              `${internetMessageId}: ${suggestion.reasons.length} reasons, marking ${marking.state}`,
            );
        } catch (error) {
          faults.push(`${internetMessageId}: ${String(error)}`);
        }
      }
      console.log(JSON.stringify({ loaded, messages: ids.length, logged }));
      expect(faults).toEqual([]);
      expect(logged).toBe(ids.length);
      expect(office.outside.graph.violations).toEqual([]);
    },
  );
});
