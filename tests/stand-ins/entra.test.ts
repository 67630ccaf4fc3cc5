import { createHash, X509Certificate } from "node:crypto";
import { ConfidentialClientApplication, type NodeAuthOptions } from "@azure/msal-node";
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entra, startEntra } from "../../stand-ins/entra/entra.ts";
import { type Certificate, localCertificate } from "../../stand-ins/tls.ts";

const tenantId = "6f1d2c3b-0000-4000-8000-00000000c0de";
const officeApi = {
  clientId: "11111111-0000-4000-8000-000000000001",
  identifierUri: "api://localhost:3000/office",
};
const officeApp = {
  clientId: "22222222-0000-4000-8000-000000000002",
  secret: "a long and quiet secret",
  appRoles: ["Mail.ReadWrite", "Calendars.ReadWrite"],
};
const secretary = {
  id: "33333333-0000-4000-8000-000000000003",
  name: "Pat Secretary",
  address: "pat.secretary@council.example",
  roles: ["gatekeeper"],
};
const graph = "https://localhost:8443";
const scope = `${officeApi.identifierUri}/access_as_user`;
const pane = "44444444-0000-4000-8000-000000000004";

let tls: Certificate;
let appPems: { cert: string; private: string };
let entra: Entra;

beforeAll(async () => {
  tls = await localCertificate();
  appPems = await generate([{ name: "commonName", value: "office" }], { keySize: 2048 });
  const certificateApp = { clientId: "certificate-app", certificate: appPems.cert };
  entra = await startEntra({
    port: 0,
    tls,
    tenantId,
    people: [secretary],
    apps: [officeApi, officeApp, certificateApp],
  });
});
afterAll(() => entra.close());

const confidential = (auth: NodeAuthOptions) =>
  new ConfidentialClientApplication({
    auth: { authority: entra.authority, knownAuthorities: [entra.host], ...auth },
  });

const remoteKeys = (): ReturnType<typeof createRemoteJWKSet> => createRemoteJWKSet(new URL(entra.jwksUri));

const verifyAsApi = (token: string, keys = remoteKeys()) =>
  jwtVerify(token, keys, { issuer: entra.issuer, audience: officeApi.clientId, algorithms: ["RS256"] });

const secretaryToken = async (overrides = {}) =>
  (await entra.mintToken({ person: secretary.id, clientId: pane, scope, overrides })).access_token;

describe("an app that signs in as itself", () => {
  test("gets a token for Graph through MSAL, with the roles it was granted", async () => {
    const client = confidential({ clientId: officeApp.clientId, clientSecret: officeApp.secret });
    const result = await client.acquireTokenByClientCredential({ scopes: [`${graph}/.default`] });
    const { payload } = await jwtVerify(result?.accessToken ?? "", remoteKeys(), {
      issuer: entra.issuer,
      audience: graph,
    });
    expect(payload).toMatchObject({
      azp: officeApp.clientId,
      idtyp: "app",
      tid: tenantId,
      roles: officeApp.appRoles,
      ver: "2.0",
    });
    expect(payload).not.toHaveProperty("scp");
    expect(payload["oid"]).toBe(payload.sub);
  });

  const signInWith = (pems: { cert: string; private: string }) => {
    const thumbprintSha256 = createHash("sha256").update(new X509Certificate(pems.cert).raw).digest("hex");
    return confidential({
      clientId: "certificate-app",
      clientCertificate: { privateKey: pems.private, thumbprintSha256 },
    }).acquireTokenByClientCredential({ scopes: [`${graph}/.default`] });
  };

  test("may prove itself with its certificate", async () => {
    const result = await signInWith(appPems);
    expect(decodeJwt(result?.accessToken ?? "")).toMatchObject({ azp: "certificate-app", azpacr: "2" });
  });

  test("is refused with a certificate that is not its own", async () => {
    const another = await generate([{ name: "commonName", value: "office" }], { keySize: 2048 });
    await expect(signInWith(another)).rejects.toThrow("AADSTS700027");
  });

  test("is refused in Entra's own words when its secret is wrong", async () => {
    const client = confidential({ clientId: officeApp.clientId, clientSecret: "guessed" });
    await expect(
      client.acquireTokenByClientCredential({ scopes: [`${graph}/.default`] }),
    ).rejects.toMatchObject({
      errorCode: "invalid_client",
      errorMessage: expect.stringContaining("AADSTS7000215"),
    });
  });

  test.each([
    ["nobody knows it", { client_id: "a stranger" }, 400, "unauthorized_client", 700016],
    ["it says no grant", { grant_type: "" }, 400, "invalid_request", 900144],
    ["it asks for another grant", { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
    ["it asks for one scope only", { scope: `${graph}/Mail.Read` }, 400, "invalid_scope", 1002012],
    ["it brings no secret", { client_secret: "" }, 401, "invalid_client", 7000216],
  ])("is refused when %s", async (_why, change, status, error, code) => {
    const form = {
      grant_type: "client_credentials",
      client_id: officeApp.clientId,
      client_secret: officeApp.secret,
      scope: `${graph}/.default`,
    };
    const response = await fetch(`${entra.authority}/oauth2/v2.0/token`, {
      method: "POST",
      headers: { "client-request-id": "the-call" },
      body: new URLSearchParams({ ...form, ...change }),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringMatching(new RegExp(`^AADSTS${code}: .*Correlation ID: the-call`)),
      trace_id: expect.any(String),
    });
  });
});

describe("a person's token", () => {
  test("says who they are, for the office's own API, and is signed with a published key", async () => {
    const { payload, protectedHeader } = await verifyAsApi(await secretaryToken());
    expect(payload).toMatchObject({
      oid: secretary.id,
      name: secretary.name,
      preferred_username: secretary.address,
      roles: ["gatekeeper"],
      tid: tenantId,
      scp: "access_as_user",
      azp: pane,
      ver: "2.0",
    });
    expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT" });
  });

  test("is lent out over HTTP too, by the person's address, with an ID token for the pane", async () => {
    const response = await fetch(`${entra.url}/admin/token`, {
      method: "POST",
      body: JSON.stringify({ person: secretary.address, clientId: pane, scope }),
    });
    // The admin call's answer has this shape, as the test then proves.
    const tokens = (await response.json()) as { access_token: string; id_token: string };
    expect((await verifyAsApi(tokens.access_token)).payload["oid"]).toBe(secretary.id);
    const id = await jwtVerify(tokens.id_token, remoteKeys(), { issuer: entra.issuer, audience: pane });
    expect(id.payload).toMatchObject({ oid: secretary.id, name: secretary.name });
    expect(id.payload).not.toHaveProperty("scp");
  });

  test("is refused for somebody who is not in the directory", async () => {
    await expect(entra.mintToken({ person: "nobody", clientId: pane, scope })).rejects.toThrow("nobody");
  });

  test("can be falsified in any claim, to see who checks", async () => {
    const token = await secretaryToken({ claims: { tid: "another council", scp: null } });
    const { payload } = await verifyAsApi(token);
    expect(payload["tid"]).toBe("another council");
    expect(payload).not.toHaveProperty("scp");
  });

  test.each([
    ["signed by nobody", { header: { alg: "none" } }],
    ["signed with the public key as a password", { header: { alg: "HS256" } }],
    ["signed with a key of its own", { key: "unpublished" }],
    ["signed with a key nobody knows", { header: { kid: "made up" } }],
    ["out of date", { claims: { exp: 1_000_000_000 } }],
  ])("does not pass when it is %s", async (_how, overrides) => {
    const token = await secretaryToken(overrides);
    await expect(verifyAsApi(token)).rejects.toThrow(errors.JOSEError);
  });
});

describe("the keys", () => {
  test("are asked for once for many tokens", async () => {
    const keys = remoteKeys();
    const readsBefore = entra.keyReads();
    for (let turn = 0; turn < 5; turn++) await verifyAsApi(await secretaryToken(), keys);
    expect(entra.keyReads() - readsBefore).toBe(1);
  });

  test("may change: old tokens stay good until the old key is withdrawn", async () => {
    const before = await secretaryToken();
    await entra.rotateKeys();
    const after = await secretaryToken();
    await verifyAsApi(before);
    await verifyAsApi(after);

    await entra.rotateKeys({ withdrawOld: true });
    await expect(verifyAsApi(before)).rejects.toThrow(errors.JWKSNoMatchingKey);
    await verifyAsApi(await secretaryToken());
  });

  test("cannot be read during an outage, and can again after it", async () => {
    const token = await secretaryToken();
    entra.outage(true);
    expect((await fetch(entra.jwksUri)).status).toBe(503);
    await expect(verifyAsApi(token)).rejects.toThrow(errors.JOSEError);
    entra.outage(false);
    await verifyAsApi(token);
  });
});

test("another council's tenant is not known here", async () => {
  const response = await fetch(`${entra.url}/another-tenant/v2.0/.well-known/openid-configuration`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: "invalid_request", error_codes: [90002] });
});
