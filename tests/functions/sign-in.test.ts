import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSettings } from "../../functions/settings.ts";
import { openSignIn, requiredScope, type SignIn } from "../../functions/sign-in.ts";
import { type Entra, startEntra } from "../../stand-ins/entra/entra.ts";
import { apiScope, apps, tenantId } from "../../stand-ins/outside.ts";
import { people, tomAdeyemi } from "../../stand-ins/people/people.ts";
import { localCertificate } from "../../stand-ins/tls.ts";

let entra: Entra;
let signIn: SignIn;
const settings = () =>
  readSettings({
    TENANT_ID: tenantId,
    API_CLIENT_ID: apps.api,
    PANE_CLIENT_ID: apps.pane,
    GRAPH_CLIENT_ID: apps.functions,
    AUTHORITY: entra.url,
    LEADER_MAILBOX: "leader@ashdale.example",
    LEADER_NAME: "Leader",
    OFFICE_MAILBOX: "office@ashdale.example",
    COUNCIL_NAME: "Ashdale",
    DATA_FOLDER: "x",
  });
beforeAll(async () => {
  entra = await startEntra({
    port: 0,
    tls: await localCertificate(),
    tenantId,
    people,
    apps: [{ clientId: apps.api, identifierUri: `api://${apps.api}` }, { clientId: apps.pane }],
  });
  signIn = openSignIn(settings());
});
afterAll(() => entra.close());

type Overrides = Parameters<Entra["mintToken"]>[0]["overrides"];
const token = async (overrides?: Overrides) =>
  (
    await entra.mintToken({
      person: tomAdeyemi.id,
      clientId: apps.pane,
      scope: apiScope,
      ...(overrides && { overrides }),
    })
  ).access_token;

test("a caseworker's token says who they are and what they may do", async () => {
  expect(await signIn(`Bearer ${await token()}`)).toEqual({
    id: tomAdeyemi.id,
    name: tomAdeyemi.name,
    address: tomAdeyemi.address,
    roles: ["caseworker"],
  });
});

const hours = (n: number) => Math.floor(Date.now() / 1000) + n * 3600;
const unfit: Record<string, Overrides> = {
  "of another issuer": { claims: { iss: "https://login.microsoftonline.com/other/v2.0" } },
  "for another API": { claims: { aud: apps.pane } },
  "of another tenant": { claims: { tid: "00000000-0000-4000-8000-000000000000" } },
  "got by another app": { claims: { azp: apps.functions } },
  "without our scope": { claims: { scp: "User.Read" } },
  "with a scope that only looks like ours": { claims: { scp: `${requiredScope}_not` } },
  "of an app, not a person": { claims: { idtyp: "app" } },
  "of the older version": { claims: { ver: "1.0" } },
  "that has expired": { claims: { exp: hours(-1) } },
  "that is not valid yet": { claims: { nbf: hours(1) } },
  "without an expiry": { claims: { exp: null } },
  "without a person": { claims: { oid: "" } },
  "signed with a key nobody published": { key: "unpublished" },
  "naming a key nobody published": { header: { kid: "no-such-key" } },
};
for (const [what, overrides] of Object.entries(unfit)) {
  test(`a token ${what} opens nothing`, async () => {
    await expect(signIn(`Bearer ${await token(overrides)}`)).rejects.toMatchObject({
      code: "not-signed-in",
      message: "Please sign in again.",
    });
  });
}

test("an id token, an unsigned token and a home-made one open nothing", async () => {
  const { id_token, access_token } = await entra.mintToken({
    person: tomAdeyemi.id,
    clientId: apps.pane,
    scope: apiScope,
  });
  const [, claims] = access_token.split(".");
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${claims}.`;
  const homeMade = await new SignJWT({ scp: requiredScope })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(access_token));
  for (const bad of [id_token, unsigned, homeMade, "", "x".repeat(20_000)]) {
    await expect(signIn(`Bearer ${bad}`)).rejects.toMatchObject({ code: "not-signed-in" });
  }
  await expect(signIn(null)).rejects.toMatchObject({ code: "not-signed-in" });
  await expect(signIn(`Basic ${access_token}`)).rejects.toMatchObject({ code: "not-signed-in" });
});

test("someone without a role is told so, and that only", async () => {
  await expect(signIn(`Bearer ${await token({ claims: { roles: ["Sorcerer"] } })}`)).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("while the directory's keys cannot be read nobody gets in, and nobody is told to sign in again", async () => {
  entra.outage(true);
  const fresh = openSignIn(settings());
  await expect(fresh(`Bearer ${await token()}`)).rejects.toMatchObject({ code: "mailbox-unavailable" });
  entra.outage(false);
  await expect(fresh(`Bearer ${await token()}`)).resolves.toMatchObject({ name: tomAdeyemi.name });
});
