import { answerLater, OfficeFault } from "./answer.ts";
import type { Host } from "./item.ts";

const mostBytes = 32 * 1024;

/** A small memory per person and mailbox that Outlook keeps. Nothing is kept until it is saved. */
export function openRoamingSettings(host: Host, saved: Record<string, unknown>) {
  const values = new Map(Object.entries(saved));
  return {
    get: (name: string) => values.get(name),
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (...args: unknown[]) =>
      answerLater(args, () => {
        const all = Object.fromEntries(values);
        if (new Blob([JSON.stringify(all)]).size > mostBytes)
          throw new OfficeFault(9019, "PersistenceError", "The settings are larger than 32 KB.");
        return host.line.ask("saveSettings", { values: all });
      }),
  } satisfies Record<keyof Office.RoamingSettings, unknown>;
}
