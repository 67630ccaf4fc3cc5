import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startHost } from "./host.ts";

const { values } = parseArgs({
  options: {
    bundle: { type: "string", default: "dist/functions/main.mjs" },
    port: { type: "string", default: "7071" },
    "host-json": { type: "string" },
    "timer-file": { type: "string" },
  },
});

const besideBundle = path.join(path.dirname(values.bundle), "host.json");
const host = await openHost({
  bundle: values.bundle,
  port: Number(values.port),
  hostJson: values["host-json"] ?? (existsSync(besideBundle) ? besideBundle : undefined),
  timerFile: values["timer-file"],
});

console.log(`Functions: ${host.functionNames.join(", ")}`);
console.log(`Master key: ${host.keys.master}`);
console.log(`Function key: ${host.keys.default}`);
console.log(`Listening on ${host.url}`);

async function openHost(options: Parameters<typeof startHost>[0]) {
  try {
    return await startHost(options);
  } catch (error) {
    // The app's own reason for not starting, such as a setting it lacks.
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await host.close();
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
