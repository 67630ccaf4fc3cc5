import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { londonTime } from "../../core/time.ts";
import { localCertificate } from "../../stand-ins/tls.ts";
import { makeTemplate } from "./record.ts";

declare module "vitest" {
  interface ProvidedContext {
    office: { port: number; data: string };
  }
}

const contract = path.resolve("../shared/graph/contract.mjs");
/** Outlook, the pane, the Functions, Graph and Entra. */
const portsInARow = 5;

/** `npm start`, once for all journeys: the same entry, on ports and a folder of its own. Returns how to close it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Node reads this only as a process begins, and the workers have not begun.
  process.env["NODE_EXTRA_CA_CERTS"] = (await localCertificate()).certFile;
  const [port, data] = await Promise.all([
    findPorts(),
    mkdtemp(path.join(tmpdir(), "journeys-")),
    makeTemplate(),
  ]);
  const entry = ["--import", "tsx", "stand-ins/start.ts", "--port", String(port), "--data", data];
  const options = existsSync(contract) ? [...entry, "--contract", contract] : entry;
  const child = spawn(process.execPath, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, BRIEF_AT: briefTime(new Date()), GRACE_SECONDS: "0", CALLS_PER_MINUTE: "100000" },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => lines.push(text));
  const said = () => lines.join("").trim();
  const abandon = () => child.kill();
  process.once("exit", abandon);

  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async () => {
    const dead = child.exitCode !== null || child.signalCode !== null;
    child.kill();
    await ended;
    process.off("exit", abandon);
    await rm(data, { recursive: true, force: true });
    if (dead) throw new Error(`The office closed before the journeys had ended. It said:\n${said()}`);
  };
  try {
    await opened(child, said);
  } catch (fault) {
    await close().catch(() => undefined);
    throw fault;
  }
  project.provide("office", { port, data });
  return close;
}

const patience = 90_000;

function opened(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The office ${what}. It said:\n${said()}`));
    const late = setTimeout(() => fail(`was not open after ${patience / 1000} seconds`), patience);
    // Not at its exit: the last of what it said may come after that.
    child.once("close", (code) => {
      clearTimeout(late);
      fail(`ended with ${code} before it was open`);
    });
    child.stdout?.on("data", () => {
      if (!said().includes("is open at ")) return;
      clearTimeout(late);
      resolve();
    });
  });
}

/**
 * When the timetable may send the brief: from the quarter hour just past, so that firing the timer means something, but
 * not when the next one is near: its real timer would be quicker than the people of the journey.
 */
function briefTime(now: Date): string {
  const [hours = 0, minutes = 0] = londonTime(now).split(":").map(Number);
  const quarter = minutes - (minutes % 15);
  const near = minutes % 15 > 11;
  const hour = near ? (hours + 6) % 24 : hours;
  return `${String(hour).padStart(2, "0")}:${String(quarter).padStart(2, "0")}`;
}

/** The first of five free ports in a row. */
async function findPorts(): Promise<number> {
  for (let first = 6400; first < 6900; first += 10) {
    const ports = Array.from({ length: portsInARow }, (_, at) => first + at);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error("There are no five free ports in a row between 6400 and 6900.");
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
