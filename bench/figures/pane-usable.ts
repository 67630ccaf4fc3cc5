import { tomAdeyemi } from "../../stand-ins/people/people.ts";
import { openBrowser } from "../../tests/support/browser.ts";
import type { Figure } from "../figure.ts";
import { mailbox } from "../office.ts";
import { openDesk } from "../pane/desk.ts";
import { forOpening, opening } from "../pane/opening.ts";
import { forSwitching, switching } from "../pane/switching.ts";
import { inWorkFolder } from "../work-folder.ts";

export const paneUsable: Figure = {
  what: "until the pane shows the letter with its Log button ready, in Chromium",
  against:
    "the same call from a blank page of the same origin; where the pane is opened, that page’s loading too",
  remarks:
    "Outlook here is the stand-in: from the click includes its own reading of the letter. Files come uncompressed from this machine",
  measure: () =>
    inWorkFolder(async (folder) => {
      const browser = await openBrowser();
      const desk = await openDesk(folder).catch(async (fault: unknown) => {
        await browser.close();
        throw fault;
      });
      try {
        const letters = await desk.office.post(forSwitching + forOpening);
        const { accessToken } = await desk.office.outside.personToken(tomAdeyemi.id);
        const next = () => {
          const letter = letters.pop();
          if (!letter) throw new Error("too few letters were posted");
          return {
            ...letter,
            token: accessToken,
            input: { mailbox, message: { internetMessageId: letter.id } },
          };
        };
        return [...(await switching(browser, desk, next)), ...(await opening(browser, desk, next))];
      } finally {
        await browser.close();
        await desk.close();
      }
    }),
};
