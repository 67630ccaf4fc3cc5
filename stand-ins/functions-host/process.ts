import { spawn } from "node:child_process";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";

export interface FunctionsProcess {
  url: string;
  masterKey: string;
  stop(): Promise<void>;
}

export interface FunctionsOptions {
  bundle: string;
  port: number;
  settings: Record<string, string>;
  /** Called when the process ends by itself. */
  onDeath?: (code: number) => void;
  /** The file that takes its log lines. What goes to its error output is seen here. */
  logFile: string;
}

const masterKey = "only-on-this-machine";

/** The Functions in a process of their own, ready to answer. Fails when they end before that; their output says why. */
export async function startFunctions(options: FunctionsOptions): Promise<FunctionsProcess> {
  const { bundle, port, settings, onDeath, logFile } = options;
  await mkdir(path.dirname(logFile), { recursive: true });
  const lines = await open(logFile, "a");
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(import.meta.dirname, "main.ts"),
      "--bundle",
      bundle,
      "--port",
      String(port),
    ],
    {
      stdio: ["ignore", lines.fd, "inherit"],
      env: { ...process.env, ...settings, FUNCTIONS_MASTER_KEY: masterKey },
    },
  );
  await lines.close();
  let stopping = false;
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  const early = ended.then((code) => {
    throw new Error(`the Functions ended with ${code} before they were ready; the lines above say why`);
  });
  const stop = async () => {
    stopping = true;
    child.kill("SIGTERM");
    await ended;
  };
  try {
    await Promise.race([ready(url), early]);
  } catch (error) {
    await stop();
    throw error;
  }
  early.catch(() => {});
  void ended.then((code) => (stopping ? undefined : onDeath?.(code)));
  return { url, masterKey, stop };
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (answer?.status === 503) throw new Error("the record could not be opened; the lines above say why");
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error("the Functions did not answer within a minute");
}
