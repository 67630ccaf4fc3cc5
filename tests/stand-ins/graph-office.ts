import { Client } from "@microsoft/microsoft-graph-client";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { newMailbox } from "../../stand-ins/graph/mailbox.ts";
import { addMessage } from "../../stand-ins/graph/messages.ts";
import type { Mailbox, Message } from "../../stand-ins/graph/records.ts";
import type { GraphOptions } from "../../stand-ins/graph/options.ts";
import { type GraphStandIn, startGraph } from "../../stand-ins/graph/start.ts";
import { World } from "../../stand-ins/graph/world.ts";
import { localCertificate } from "../../stand-ins/tls.ts";

export const issuer = "https://login.example/tenant/v2.0";
export const audience = "https://graph.microsoft.com";
export const appId = "5b1c9a44-0000-4000-8000-00000000a001";
export const everything = [
  "Mail.ReadWrite",
  "Mail.Send",
  "Calendars.ReadWrite",
  "MailboxSettings.ReadWrite",
  "User.Read.All",
];

const { publicKey, privateKey } = await generateKeyPair("ES256");
export const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "test", alg: "ES256", use: "sig" }] };

export const sign = (claims: Record<string, unknown>, expires: string | number = "1h"): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: "ES256", kid: "test" })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(privateKey);

export const appToken = (roles: readonly string[] = everything, azp = appId): Promise<string> =>
  sign({ azp, roles, idtyp: "app", oid: "00000000-0000-4000-8000-0000000000aa" });
export const personToken = (oid: string, scopes: readonly string[]): Promise<string> =>
  sign({ azp: appId, oid, scp: scopes.join(" ") });

export interface Ask {
  method?: string;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  token?: string;
}

export interface GraphOffice {
  graph: GraphStandIn;
  world: World;
  leader: Mailbox;
  organiser: Mailbox;
  client: Client;
  clientWith(token: Promise<string>): Client;
  /** The plain request, for what the client hides. */
  ask(path: string, init?: Ask): Promise<Response>;
  arrive(parts: Partial<Message>, mailbox?: Mailbox): Message;
}

export const clientFor = (url: string, token: () => Promise<string>): Client =>
  Client.initWithMiddleware({
    baseUrl: url,
    customHosts: new Set(["localhost"]),
    authProvider: { getAccessToken: token },
  });

/** A stand-in with the Leader's mailbox and one organiser's, both empty. */
export async function openGraphOffice(options: Partial<GraphOptions> = {}): Promise<GraphOffice> {
  const world = options.world ?? new World();
  world.quirks.transportMs = 60_000;
  const leader =
    world.mailbox("leader@ashdale.example") ??
    world.add(newMailbox({ name: "Cllr Helen Marsh", address: "leader@ashdale.example" }));
  const organiser =
    world.mailbox("chief.exec@ashdale.example") ??
    world.add(newMailbox({ name: "Priya Nair", address: "chief.exec@ashdale.example" }));
  const tls = await localCertificate();
  const graph = await startGraph({ port: 0, tls, authority: { issuer, audience, keys }, ...options, world });
  const clientWith = (token: Promise<string>): Client => clientFor(graph.url, () => token);
  return {
    graph,
    world,
    leader,
    organiser,
    client: clientWith(appToken()),
    clientWith,
    ask: async (path, { token, ...init } = {}) => {
      const headers = new Headers(init.headers);
      headers.set("Authorization", `Bearer ${token ?? (await appToken())}`);
      if (init.body !== undefined && !headers.has("Content-Type"))
        headers.set("Content-Type", "application/json");
      return fetch(`${graph.url}${path}`, { ...init, headers });
    },
    arrive: (parts, mailbox = leader) => {
      const inbox = [...mailbox.folders.values()].find((folder) => folder.wellKnown === "inbox");
      return addMessage(world, mailbox, { folderId: inbox?.id ?? "", ...parts });
    },
  };
}
