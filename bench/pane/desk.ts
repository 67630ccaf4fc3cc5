import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buildAddin } from "../../build/addin.ts";
import { startOutlook } from "../../stand-ins/outlook/start.ts";
import { apiScope, apps, tenantId } from "../../stand-ins/outside.ts";
import { council, helenMarsh, leadersOffice, people } from "../../stand-ins/people/people.ts";
import type { BareCall } from "./bare-page.ts";
import { type BenchOffice, openBenchOffice } from "../office.ts";

export interface BenchDesk {
  office: BenchOffice;
  /** Outlook with the office's mailbox before a caseworker, the pane shut. */
  outlookUrl: string;
  /** A page with nothing in it, at the pane's own origin. */
  blankUrl: string;
  addinFolder: string;
  close(): Promise<void>;
}

/** A letter nobody has opened, and what the bare call must know to open it. */
export type Next = () => BareCall & { subject: string };

/** Everything that `npm start` opens, for a browser. */
export async function openDesk(folder: string): Promise<BenchDesk> {
  const office = await openBenchOffice(folder);
  const { outside, functions } = office;
  const addinFolder = path.join(folder, "addin");
  await buildAddin(addinFolder, {
    OFFICE_TENANT_ID: tenantId,
    OFFICE_PANE_CLIENT_ID: apps.pane,
    OFFICE_API_SCOPE: apiScope,
    OFFICE_AUTHORITY: outside.entra.url,
  });
  await writeFile(path.join(addinFolder, "blank.html"), "<!doctype html><title>Blank</title>");
  const outlook = await startOutlook({
    port: 0,
    addinFolder,
    functionsUrl: functions.url,
    graphUrl: outside.graph.url,
    mailboxToken: outside.outlookToken,
    personToken: outside.personToken,
    people,
    mailboxes: [
      { address: helenMarsh.address, name: helenMarsh.name, kind: "leader" },
      { address: leadersOffice.address, name: leadersOffice.name, kind: "office" },
    ],
    council,
  });
  return {
    office,
    outlookUrl: `${outlook.url}/?person=tom&mailbox=office&theme=light&pane=closed`,
    blankUrl: new URL("/blank.html", outlook.paneUrl).href,
    addinFolder,
    close: async () => {
      await outlook.close();
      await office.close();
    },
  };
}
