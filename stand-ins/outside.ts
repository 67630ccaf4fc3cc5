import { requiredScope } from "../functions/sign-in.ts";
import { type Entra, startEntra } from "./entra/entra.ts";
import type { Hooks } from "./graph/options.ts";
import { type GraphStandIn, startGraph } from "./graph/start.ts";
import type { World } from "./graph/world.ts";
import { council, groupIds, helenMarsh, leadersOffice, people } from "./people/people.ts";
import type { Certificate } from "./tls.ts";

/** The invented directory: its tenant and the applications registered there. */
export const tenantId = "7c1e9a40-2b6f-4d13-9e58-1a0c4f7d2e01";
export const apps = {
  api: "3b5d7f91-6a2c-4e80-b1d3-5f8a9c0e2d11",
  pane: "5e7091b3-8c4e-4fa2-93f5-7a1cbe2f4e12",
  functions: "70a2b3d5-ae60-41c4-a517-9c3ed04a6f13",
  outlook: "92c4d5f7-c082-43e6-8739-be50f26c8015",
} as const;
const functionsSecret = "a-secret-of-the-invented-council";

export interface Outside {
  entra: Entra;
  graph: GraphStandIn;
  /** The product's settings in this world, but for where its record lives. */
  settings: Record<string, string>;
  /** An API token for someone, as the pane would get it. */
  personToken(
    personId: string,
  ): Promise<{ accessToken: string; idToken: string; expiresIn: number; scope: string }>;
  /** Outlook's own token: it reads every mailbox. */
  outlookToken(): Promise<string>;
  close(): Promise<void>;
}

export const apiScope = `api://${apps.api}/${requiredScope}`;

export interface OutsideOptions {
  tls: Certificate;
  world: World;
  /** Graph takes this port and Entra the next; 0 gives both a free one. */
  port: number;
  /** A contract checker to hold every request and answer to. */
  contract?: string | undefined;
  fresh?: () => World;
  /** Where faults come in. */
  hooks?: Hooks;
}

/** What an office in this world is told of it, wherever its record lives. */
export const settingsFor = (graphUrl: string, entraUrl: string): Record<string, string> => ({
  TENANT_ID: tenantId,
  API_CLIENT_ID: apps.api,
  PANE_CLIENT_ID: apps.pane,
  AUTHORITY: entraUrl,
  GRAPH_URL: graphUrl,
  GRAPH_CLIENT_ID: apps.functions,
  GRAPH_CLIENT_SECRET: functionsSecret,
  LEADER_MAILBOX: helenMarsh.address,
  LEADER_NAME: helenMarsh.name,
  OFFICE_MAILBOX: leadersOffice.address,
  COUNCIL_NAME: council,
  COUNCIL_WARDS: "Abbey, Denby, Nether Wendle, St Brendan’s, Wendle",
  GROUP_HEAD_ONLY: groupIds["head-only"],
  GROUP_LEGAL: groupIds.legal,
  GROUP_SAFEGUARDING: groupIds.safeguarding,
  GROUP_WARD: groupIds.ward,
});

/** Entra and Graph as the product meets them, with one council in them. */
export async function startOutside({
  tls,
  world,
  port,
  contract,
  fresh,
  hooks,
}: OutsideOptions): Promise<Outside> {
  const mailApp = ["Mail.ReadWrite", "Mail.Send", "Calendars.ReadWrite", "MailboxSettings.Read"];
  const entra = await startEntra({
    port: port && port + 1,
    tls,
    tenantId,
    people: people.map((person) => ({ ...person, groups: person.groups.map((group) => groupIds[group]) })),
    apps: [
      { clientId: apps.api, identifierUri: `api://${apps.api}` },
      { clientId: apps.pane },
      { clientId: apps.functions, secret: functionsSecret, appRoles: mailApp },
      {
        clientId: apps.outlook,
        secret: functionsSecret,
        appRoles: [...mailApp, "MailboxSettings.ReadWrite", "User.Read.All"],
      },
    ],
  });
  const mailboxes = [helenMarsh.address, leadersOffice.address];
  const graph = await startGraph({
    port,
    tls,
    world,
    authority: { issuer: entra.issuer, jwksUrl: entra.jwksUri },
    allowedApps: { [apps.functions]: mailboxes, [apps.outlook]: [...world.mailboxes.keys()] },
    ...(contract && { contract }),
    ...(fresh && { fresh }),
    ...(hooks && { hooks }),
  });

  const outlookToken = async () => {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: apps.outlook,
      client_secret: functionsSecret,
      scope: `${graph.url}/.default`,
    });
    const response = await fetch(`${entra.authority}/oauth2/v2.0/token`, { method: "POST", body: form });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  return {
    entra,
    graph,
    settings: settingsFor(graph.url, entra.url),
    personToken: async (person) => {
      const tokens = await entra.mintToken({ person, clientId: apps.pane, scope: apiScope });
      return {
        accessToken: tokens.access_token,
        idToken: tokens.id_token,
        expiresIn: tokens.expires_in,
        scope: apiScope,
      };
    },
    outlookToken,
    close: async () => {
      await Promise.all([graph.close(), entra.close()]);
    },
  };
}
