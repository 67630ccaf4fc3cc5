import path from "node:path";

/** Builds the task pane into `folder`. The settings are `OFFICE_…` variables: `addin/settings.ts` names them. */
export async function buildAddin(folder: string, settings: Record<string, string>): Promise<void> {
  const { build } = await import("vite");
  Object.assign(process.env, settings);
  await build({
    configFile: path.resolve(import.meta.dirname, "../vite.config.ts"),
    logLevel: "warn",
    build: { outDir: path.resolve(folder) },
  });
}
