import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSettings } from "../../functions/settings.ts";
import { openSignIn, requiredScope, type SignIn } from "../../functions/sign-in.ts";
import { type Entra, startEntra } from "../../stand-ins/entra/entra.ts";
import { apiScope, apps, tenantId } from "../../stand-ins/outside.ts";
import { groupIds, people, tomAdeyemi } from "../../stand-ins/people/people.ts";
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
    GROUP_WARD: groupIds.ward.toUpperCase(),
    GROUP_LEGAL: groupIds.legal,
  });
beforeAll(async () => {
  entra = await startEntra({
    port: 0,
    tls: await localCertificate(),
    tenantId,
    people: people.map((person) => ({ ...person, groups: person.groups.map((group) => groupIds[group]) })),
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
    groups: ["ward"],
  });
});

const groupsWith = async (claims: Record<string, unknown>) =>
  (await signIn(`Bearer ${await token({ claims })}`)).groups;

test("only groups that the settings name count, and one they do not name has no members", async () => {
  const everyGroup = [...Object.values(groupIds), "00000000-0000-4000-8000-000000000001"];
  expect(await groupsWith({ groups: everyGroup })).toEqual(["legal", "ward"]);
  expect(await groupsWith({ groups: ["ward", "legal", "", null, 7] })).toEqual([]);
  expect(await groupsWith({ groups: groupIds.ward })).toEqual([]);
});

test("someone in more groups than a token can hold is taken to be in none", async () => {
  const pointer = { _claim_names: { groups: "src1" }, _claim_sources: { src1: { endpoint: "https://x" } } };
  expect(await groupsWith({ groups: [groupIds.ward], ...pointer })).toEqual([]);
  expect(await groupsWith({ groups: [groupIds.ward], hasgroups: true })).toEqual([]);
});

const hours = (n: number) => Math.floor(Date.now() / 1000) + n * 3600;
const unfit: Record<string, Overrides> = {
  "of another issuer": { claims: { iss: "https://login.microsoftonline.com/other/v2.0" } },
  "of our tenant's older issuer": { claims: { iss: `https://sts.windows.net/${tenantId}/` } },
  "without an issuer": { claims: { iss: null } },
  "for another API": { claims: { aud: apps.pane } },
  "for Graph": { claims: { aud: "https://graph.microsoft.com" } },
  "for nobody": { claims: { aud: null } },
  "of another tenant": { claims: { tid: "00000000-0000-4000-8000-000000000000" } },
  "without a tenant": { claims: { tid: null } },
  "got by another app": { claims: { azp: apps.functions } },
  "got by no app": { claims: { azp: null } },
  "that names its app as the older version does": { claims: { azp: null, appid: apps.pane } },
  "without our scope": { claims: { scp: "User.Read" } },
  "without any scope": { claims: { scp: null } },
  "with a scope that only looks like ours": { claims: { scp: `${requiredScope}_not` } },
  "with our scope among its roles": { claims: { scp: null, roles: [requiredScope, "caseworker"] } },
  "with a list for a scope": { claims: { scp: [requiredScope] } },
  "of an app, not a person": { claims: { idtyp: "app" } },
  "of an app, with a person's scope": { claims: { idtyp: "app", oid: apps.functions } },
  "of the older version": { claims: { ver: "1.0" } },
  "that has expired": { claims: { exp: hours(-1) } },
  "that is not valid yet": { claims: { nbf: hours(1) } },
  "without an expiry": { claims: { exp: null } },
  "with words for an expiry": { claims: { exp: "never" } },
  "without a beginning": { claims: { nbf: null } },
  "without a person": { claims: { oid: "" } },
  "whose person is a list": { claims: { oid: [tomAdeyemi.id] } },
  "signed with a key nobody published": { key: "unpublished" },
  "naming a key nobody published": { header: { kid: "no-such-key" } },
  "that says it needs no signature": { header: { alg: "none" } },
  "signed with our public key as a secret": { header: { alg: "HS256" } },
};
for (const [what, overrides] of Object.entries(unfit)) {
  test(`a token ${what} opens nothing`, async () => {
    await expect(signIn(`Bearer ${await token(overrides)}`)).rejects.toMatchObject({
      code: "not-signed-in",
      message: "Please sign in again.",
    });
  });
}

test("a token altered after signing opens nothing", async () => {
  const [header = "", claims = "", signature] = (await token()).split(".");
  const raised = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
  const forged = Buffer.from(JSON.stringify({ ...raised, roles: ["head"] })).toString("base64url");
  await expect(signIn(`Bearer ${header}.${forged}.${signature}`)).rejects.toMatchObject({
    code: "not-signed-in",
  });
});

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

test("when the directory changes its keys nobody is sent away, and a withdrawn key opens nothing", async () => {
  const old = await token();
  await entra.rotateKeys({ withdrawOld: true });
  const fresh = openSignIn(settings());
  await expect(fresh(`Bearer ${await token()}`)).resolves.toMatchObject({ name: tomAdeyemi.name });
  await expect(fresh(`Bearer ${old}`)).rejects.toMatchObject({ code: "not-signed-in" });
});
