import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import type { Plugin } from "vite";

/**
 * Fluent's style files name a token or two by way of the table of all of them, 30 kB that then cannot be left out.
 * Each token's value is its own name as a CSS variable, so it can stand there itself.
 */
export const spellTokens: Plugin = {
  name: "spell-tokens",
  transform: {
    filter: { id: /@fluentui\/.*\.styles\.js$/ },
    handler: (code) => ({ code: code.replace(/(?<![\w./])tokens\.([a-z]\w+)/g, '"var(--$1)"'), map: null }),
  },
};

const stands = /"the (light|dark) theme"/g;
const named = (text: string): string[] =>
  [...text.matchAll(/var\(--([a-z]\w+)/g)].map(([, token = ""]) => token);

/**
 * Of the four hundred tokens of each theme the build keeps those that one of its own styles names, and their values
 * instead of what reckons them: 6 kB less before anything shows, and as much less for the browser to set.
 */
export function trimThemes(): Plugin {
  const inSheets = new Set<string>();
  return {
    name: "trim-themes",
    apply: "build",
    transform: {
      // A sheet comes here after Vite has put those it imports into it.
      filter: { id: /\.css$|@fluentui\/tokens\/lib\/themes\/web\/(light|dark)Theme\.js$/ },
      handler(code, id) {
        const which = /(light|dark)Theme\.js$/.exec(id)?.[1];
        if (which)
          return `export const web${which === "light" ? "Light" : "Dark"}Theme = "the ${which} theme";`;
        for (const token of named(code)) inSheets.add(token);
        return undefined;
      },
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!/"the (light|dark) theme"/.test(code)) return null;
      const scripts = Object.values(chunks).flatMap(({ modules }) => Object.values(modules));
      const used = new Set([...inSheets, ...scripts.flatMap((module) => named(module.code ?? ""))]);
      const spelt = (theme: object) =>
        JSON.stringify(Object.fromEntries(Object.entries(theme).filter(([token]) => used.has(token))));
      const themes = { light: spelt(webLightTheme), dark: spelt(webDarkTheme) };
      return {
        code: code.replace(stands, (_, which: "light" | "dark") => themes[which]),
        map: null,
      };
    },
  };
}
