import { fork } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { localCertificate } from "../stand-ins/tls.ts";
import { figures } from "./figures.ts";
import { asJson, type Failed, machine, type Measured, sayMachine, sayMeasured } from "./report.ts";

const { values: options } = parseArgs({
  options: {
    /** Names of figures, with commas between. All when left out. */
    only: { type: "string" },
    json: { type: "boolean", default: false },
    install: { type: "boolean", default: false },
    /** How many messages are imported, how many cases the desk looks through, and "PostgreSQL" or "embedded" alone. */
    messages: { type: "string" },
    cases: { type: "string" },
    engine: { type: "string" },
  },
});

const names = options.only?.split(",") ?? Object.keys(figures);
const strangers = names.filter((name) => !figures[name]);
if (strangers.length > 0) {
  console.error(`There is no figure ${strangers.join(", ")}. Figures: ${Object.keys(figures).join(", ")}.`);
  process.exit(1);
}

const { messages, cases, engine } = options;
const sizes = {
  ...(messages && { BENCH_IMPORT: messages }),
  ...(cases && { BENCH_CASES: cases }),
  ...(engine && { BENCH_ENGINE: engine }),
};

const began = machine();
if (!options.json) console.log(`${sayMachine(began)}\n`);
const trusted = await trustStandIns();
const done: (Measured | Failed)[] = [];
for (const name of names) {
  process.stderr.write(`measuring ${name}…\n`);
  const one = await measure(name);
  done.push(one);
  if (!options.json)
    console.log("failed" in one ? `${name}: not measured: ${one.failed}\n` : `${sayMeasured(one)}\n`);
}
const ended = machine();
if (options.json) {
  const measured = done.map((one) => ("failed" in one ? one : asJson(one)));
  console.log(JSON.stringify({ began, ended, figures: measured }, null, 2));
} else {
  console.log(
    `${sayMachine(ended)}\nA ratio's two sides ran in turn, so the load fell on both; the times beside it are this machine's.`,
  );
}
process.exitCode = done.some((one) => "failed" in one) ? 1 : 0;

function measure(name: string): Promise<Measured | Failed> {
  const child = fork(
    path.join(import.meta.dirname, "measure.ts"),
    [name, ...(options.install ? ["--install"] : [])],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted, ...sizes },
      // What the parts measured have to say is not part of the report.
      stdio: ["ignore", 2, 2, "ipc"],
    },
  );
  return new Promise((resolve) => {
    // Sent by measure.ts, which is typed by the same interface.
    child.once("message", (message) => resolve(message as Measured | Failed));
    child.once("exit", (code) => resolve({ name, failed: `its process ended with ${code}` }));
  });
}

/** Node reads whom to trust only as a process begins: the stand-ins' certificate beside those of this machine. */
async function trustStandIns(): Promise<string> {
  const { cert } = await localCertificate();
  const given = process.env["NODE_EXTRA_CA_CERTS"];
  const file = path.resolve(".cache/bench/trusted.pem");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${given ? await readFile(given, "utf8") : ""}\n${cert}`);
  return file;
}
