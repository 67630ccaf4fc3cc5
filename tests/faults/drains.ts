import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { Status } from "./plan.ts";

export interface Drain {
  /** Once it has said so: it is carrying out effects. */
  status: Status | undefined;
  kill(): Promise<void>;
  end(): Promise<void>;
  dead: boolean;
}

/** The drain process as one file, which starts in a moment. */
export async function buildDrain(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, "drain.mjs");
  await build({
    entryPoints: [path.resolve("tests/faults/drain.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  await cp("functions/store/migrations", path.join(folder, "migrations"), { recursive: true });
  return outfile;
}

interface Launch {
  program: string;
  ordersFile: string;
  lanes: number;
  certificate: string;
  complain: (line: string) => void;
}

export function startDrain({ program, ordersFile, lanes, certificate, complain }: Launch): Drain {
  const child = spawn(process.execPath, [program, ordersFile, String(lanes)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
  });
  const drain: Drain = {
    status: undefined,
    dead: false,
    kill: () => stop(child, "SIGKILL"),
    end: () => stop(child, "SIGTERM"),
  };
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => (drain.dead = true));
  lines(child.stdout, (line) => {
    if (line.startsWith("{")) drain.status = Status.parse(JSON.parse(line));
  });
  lines(child.stderr, complain);
  return drain;
}

const stop = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });

function lines(stream: NodeJS.ReadableStream, each: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) each(line);
  });
}
