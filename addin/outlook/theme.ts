import type { Theme } from "./outlook.ts";

/** Light or dark by the luminance of a `#rrggbb` background; undefined when it is not a colour. Outlook has no flag for it. */
export function themeOfBackground(colour: string | undefined): Theme | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour?.trim() ?? "")?.[1];
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  // WCAG 2.2 relative luminance; 0.18 is the grey that looks half way between black and white.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "dark" : "light";
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
