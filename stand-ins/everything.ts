import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildAddin } from "../build/addin.ts";
import { buildFunctions } from "../build/functions.ts";
import { startFunctions } from "./functions-host/process.ts";
import { importFolder } from "./graph/import-mail.ts";
import { startOutlook } from "./outlook/start.ts";
import { apiScope, apps, startOutside, tenantId } from "./outside.ts";
import { council, helenMarsh, leadersOffice, people } from "./people/people.ts";
import { nameLinkOfficers } from "./people/link-officers.ts";
import { seedWorld } from "./people/seed.ts";
import { keepWorld } from "./kept-world.ts";
import { localCertificate } from "./tls.ts";

const { values: options } = parseArgs({
  options: {
    /** Starts afresh: yesterday's mailboxes and record are thrown away. */
    reset: { type: "boolean", default: false },
    /** A folder of .eml and .ics files for the office's mailbox. */
    mail: { type: "string" },
    /** The page's port; the four after it are used too. */
    port: { type: "string", default: "4280" },
    data: { type: "string", default: ".data" },
    /** A contract checker to hold Graph's every request and answer to. */
    contract: { type: "string" },
  },
});

try {
  await openEverything();
} catch (error) {
  console.error(`\n  The office did not open: ${sayWhy(error)}\n`);
  process.exit(1);
}

async function openEverything(): Promise<void> {
  const port = Number(options.port);
  const data = path.resolve(options.data);
  // A place of its own for each office on this machine: what one builds must not change under another.
  const built = path.resolve(".cache/start", options.port);
  if (options.reset) await rm(data, { recursive: true, force: true });

  const world = await keepWorld(path.join(data, "outlook"), () => seedWorld(new Date()));
  if (options.mail) await loadMail(options.mail);
  const [outside] = await Promise.all([
    startOutside({
      tls: await localCertificate(),
      world: world.world,
      port: port + 3,
      contract: options.contract,
    }),
    buildFunctions(path.join(built, "functions")),
    buildAddin(path.join(built, "addin"), {
      OFFICE_TENANT_ID: tenantId,
      OFFICE_PANE_CLIENT_ID: apps.pane,
      OFFICE_API_SCOPE: apiScope,
      OFFICE_AUTHORITY: `https://localhost:${port + 4}`,
    }),
  ]);
  const functions = await startFunctions({
    bundle: path.join(built, "functions/main.mjs"),
    port: port + 2,
    settings: {
      ...outside.settings,
      DATA_FOLDER: data,
      // The Graph here forgets its subscriptions as it closes: another address asks for them anew.
      NOTIFICATION_URL: `http://127.0.0.1:${port + 2}/api/notifications?opening=${randomUUID()}`,
    },
    logFile: path.join(data, "functions.log"),
    onDeath: (code) => void close(code),
  });
  const outlook = await startOutlook({
    port,
    addinFolder: path.join(built, "addin"),
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
  }).catch(async (cause: unknown) => {
    // They are a process of their own and would outlive this one.
    await functions.stop();
    throw cause;
  });
  await nameLinkOfficers({ functionsUrl: functions.url, token: outside.personToken });
  let closing = false;
  async function close(code: number): Promise<void> {
    if (closing) return;
    closing = true;
    await functions.stop();
    await Promise.all([outlook.close(), outside.close(), world.save()]);
    process.exit(code);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void close(0));
  // Only now: whoever reads this may stop the office at once.
  console.log(`\n  The Leader’s Office is open at ${outlook.url}\n`);

  async function loadMail(folder: string): Promise<void> {
    const officeMailbox = world.world.mailbox(leadersOffice.address);
    if (!officeMailbox) throw new Error("the office has no mailbox; start with --reset");
    const { loaded, notLoaded } = await importFolder(world.world, officeMailbox, path.resolve(folder));
    console.log(`  Loaded ${loaded} messages from ${folder}; ${notLoaded.length} files were not loaded.`);
    for (const { file, reason } of notLoaded) console.log(`    ${file}: ${reason}`);
  }
}

function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "EADDRINUSE"
    ? `${error.message}. Is it open already? Otherwise choose other ports: npm start -- --port 5280`
    : error.message;
}
