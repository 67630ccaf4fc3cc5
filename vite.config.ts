import { existsSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv, type Plugin } from "vite";
import { spellTokens, trimThemes } from "./build/fluent.ts";
import { originsOf, readSettings, type Settings } from "./addin/settings.ts";

const folder = path.resolve(import.meta.dirname, "addin");
const pages = ["taskpane.html", "desk.html"]
  .map((page) => path.join(folder, page))
  .filter((page) => existsSync(page));

/** The policy stands in each page, so that it holds wherever the files are served from. */
const nameOrigins = (settings: Settings): Plugin => ({
  name: "name-origins",
  transformIndexHtml: (html) => html.replace("%CONNECT%", originsOf(settings).join(" ")),
});

export default defineConfig(({ mode }) => ({
  root: folder,
  base: "./",
  publicDir: path.resolve(import.meta.dirname, "assets"),
  envDir: import.meta.dirname,
  envPrefix: "OFFICE_",
  plugins: [
    react(),
    spellTokens,
    trimThemes(),
    nameOrigins(readSettings(loadEnv(mode, import.meta.dirname, "OFFICE_"))),
  ],
  build: {
    outDir: path.resolve(import.meta.dirname, "dist/addin"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      onLog: (level, log, report) => {
        // Fluent marks its files for server components, which a pane has none of.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
}));
