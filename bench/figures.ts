import type { Figure } from "./figure.ts";

/** Each figure by its name. Loaded only in the process that measures it. */
export const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  "pane-first-load": async () => (await import("./figures/pane-first-load.ts")).paneFirstLoad,
  "pane-usable": async () => (await import("./figures/pane-usable.ts")).paneUsable,
  "log-email": async () => (await import("./figures/log-email.ts")).logEmail,
  "open-message": async () => (await import("./figures/open-message.ts")).openMessage,
  notifications: async () => (await import("./figures/notifications.ts")).notifications,
  "functions-load": async () => (await import("./figures/functions-load.ts")).functionsLoad,
  "start-up": async () => (await import("./figures/start-up.ts")).startUp,
  install: async () => (await import("./figures/install.ts")).install,
  judge: async () => (await import("./figures/judge.ts")).judgement,
  learning: async () => (await import("./figures/learning.ts")).learning,
  campaigns: async () => (await import("./figures/campaigns.ts")).campaigns,
  "import-cases": async () => (await import("./figures/import-cases.ts")).importCases,
  sheets: async () => (await import("./figures/sheets.ts")).sheets,
  desk: async () => (await import("./figures/desk.ts")).desk,
};
