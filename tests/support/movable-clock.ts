import { readFileSync } from "node:fs";

/** Loaded into an office before anything else: its time is the machine's and as many milliseconds more as the file says. */
const file = process.env["CLOCK_FILE"] ?? "";
const MachineDate = Date;
const now = (): number => MachineDate.now() + Number(readFileSync(file, "utf8"));

globalThis.Date = new Proxy(MachineDate, {
  construct: (date, given: unknown[], made) =>
    Reflect.construct(date, given.length > 0 ? given : [now()], made),
  get: (date, name, made) => (name === "now" ? now : Reflect.get(date, name, made)),
});
