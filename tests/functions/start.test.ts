import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFunctions } from "../../build/functions.ts";

// Inside the project, so that the bundle finds the embedded database as it does after `npm start`.
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.resolve(".cache/bundle-"));
  await buildFunctions(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the deployed bundle refuses to start without its settings, and names them", () => {
  const { PATH = "" } = process.env;
  const host = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "stand-ins/functions-host/main.ts",
      "--bundle",
      path.join(folder, "main.mjs"),
      "--port",
      "0",
    ],
    { env: { PATH, LEADER_MAILBOX: "not an address" }, encoding: "utf8", timeout: 30_000 },
  );
  expect(host.status).toBe(1);
  expect(host.stderr).toContain("TENANT_ID is missing");
  expect(host.stderr).toContain("LEADER_MAILBOX must be a mailbox address");
  expect(host.stderr.split("\n").length).toBeLessThan(5);
});
