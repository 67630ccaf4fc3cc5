import { roleLabels } from "../../core/people/permissions.ts";
import type { Person } from "../../core/people/person.ts";
import { bundleOutlook } from "./bundle.ts";
import { openGraph } from "./graph-door.ts";
import { listen } from "./http.ts";
import { pageOrigin } from "./page-server.ts";
import { paneOrigin } from "./pane-server.ts";
import { situationList } from "./situations.ts";
import type { CouncilView, OutlookMailbox, Token } from "./wire.ts";

export interface OutlookOptions {
  /** The page's port; the pane's origin takes the next one. 0 gives each a free one. */
  port: number;
  addinFolder: string;
  functionsUrl: string;
  /** `https://localhost:PORT`, with or without `/v1.0`. */
  graphUrl: string;
  /** A token with which Outlook itself reads every mailbox. */
  mailboxToken: () => Promise<string>;
  personToken: (personId: string, scopes: string[]) => Promise<Token>;
  people: readonly Person[];
  mailboxes: readonly OutlookMailbox[];
  council?: string;
  now?: () => Date;
}

export interface OutlookStandIn {
  url: string;
  paneUrl: string;
  close(): Promise<void>;
}

/** An Outlook in the browser at `url`, with the add-in's pane at an origin of its own. */
export async function startOutlook(options: OutlookOptions): Promise<OutlookStandIn> {
  const { port, addinFolder, functionsUrl, personToken, now = () => new Date() } = options;
  const [bundles, graph] = await Promise.all([
    bundleOutlook(),
    openGraph(options.graphUrl, options.mailboxToken),
  ]);
  const council = (): CouncilView => ({
    council: options.council ?? "Council",
    people: options.people.map(({ id, name, address, roles }) => ({
      id,
      name,
      address,
      title: roles.map((role) => roleLabels[role]).join(", "),
    })),
    mailboxes: [...options.mailboxes],
    paneUrl: `http://127.0.0.1:${pane.port}/taskpane.html`,
    now: now().toISOString(),
    situations: situationList,
  });
  const page = await listen(
    port,
    pageOrigin({
      graph,
      council,
      personToken,
      folder: bundles.folder,
      port: () => page.port,
      paneUrl: () => council().paneUrl,
      now,
    }),
  );
  const pane = await listen(
    port && port + 1,
    paneOrigin({ addinFolder, functionsUrl, outlookPort: page.port, shim: bundles.shim }),
  ).catch(async (cause: unknown) => {
    await page.close();
    throw cause;
  });
  return {
    url: `http://127.0.0.1:${page.port}`,
    paneUrl: council().paneUrl,
    close: async () => {
      await Promise.all([page.close(), pane.close()]);
      graph.close();
    },
  };
}
