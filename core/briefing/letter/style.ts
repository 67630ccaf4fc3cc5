/**
 * Every colour the brief uses, on paper and in the dark. Text on its ground has a contrast of at least 5:1.
 * Colours are inline for Outlook and Gmail; the dark ones are a style sheet for clients that ask.
 */
export const light = {
  page: "#eceff1",
  card: "#ffffff",
  ink: "#1c2730",
  soft: "#53616d",
  accent: "#1d5468",
  line: "#d9dfe3",
  tint: "#e9f1f4",
  alarm: "#8f2d0c",
  alarmTint: "#fdeee6",
};

const dark: typeof light = {
  page: "#12171b",
  card: "#1b2228",
  ink: "#eef2f4",
  soft: "#a8b5be",
  accent: "#8ccbe0",
  line: "#36424b",
  tint: "#22323a",
  alarm: "#ffb48c",
  alarmTint: "#3b2a21",
};

export const fonts = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Class names say what the thing is; the dark style sheet recolours them. `[data-ogsc]` is Outlook.com's own dark mode. */
const darkRules: Record<string, string> = {
  page: `background-color:${dark.page}`,
  card: `background-color:${dark.card}`,
  ink: `color:${dark.ink}`,
  soft: `color:${dark.soft}`,
  accent: `color:${dark.accent}`,
  line: `border-color:${dark.line}`,
  tint: `background-color:${dark.tint};border-color:${dark.accent}`,
  alarm: `color:${dark.alarm};background-color:${dark.alarmTint}`,
};
const rulesUnder = (prefix: string): string =>
  Object.entries(darkRules)
    .map(([name, rule]) => `${prefix}.${name}{${rule.replaceAll(/(;|$)/g, " !important$1")}}`)
    .join("");

export const styleSheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "body{margin:0;padding:0;-webkit-text-size-adjust:100%;text-size-adjust:100%}",
  "a{text-decoration-thickness:1px;text-underline-offset:3px}",
  "@media (max-width:480px){.gutter{padding-left:18px !important;padding-right:18px !important}}",
  `@media (prefers-color-scheme:dark){${rulesUnder("")}}`,
  rulesUnder("[data-ogsc] "),
].join("\n");
