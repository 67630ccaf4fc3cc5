import { badRequest } from "./errors.ts";
import { readFilter } from "./odata-filter.ts";
import type { Shown } from "./show-parts.ts";

/** One navigation of `$expand`, lower case, with the options in its brackets. */
export interface Expansion {
  name: string;
  options: ReadonlyMap<string, string>;
}

/** Splits at commas (or semicolons) that stand in no bracket and no quotation. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, quoted, part] = [0, false, ""];
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === "(") depth += 1;
    if (!quoted && character === ")") depth -= 1;
    if (character === separator && depth === 0 && !quoted) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  if (depth !== 0 || quoted) throw badRequest(`The $expand clause '${text}' is not closed.`);
  return [...parts, part].map((one) => one.trim()).filter(Boolean);
}

export function readExpand(text: string | undefined, allowed: readonly string[]): Expansion[] {
  return split(text ?? "", ",").map((part) => {
    const [, name = "", inner = ""] = /^([^(]+?)(?:\(([\s\S]*)\))?$/.exec(part) ?? [];
    const plain = name.toLowerCase();
    if (!allowed.includes(plain))
      throw badRequest(`Could not find a property named '${name}' to expand.`, "RequestBroker--ParseUri");
    const options = split(inner, ";").map((option): [string, string] => {
      const at = option.indexOf("=");
      return [option.slice(0, at).replace("$", "").toLowerCase(), option.slice(at + 1)];
    });
    return { name: plain, options: new Map(options) };
  });
}

/** Those of a list that the expansion's own `$filter` lets through. */
export function filtered(list: readonly Shown[], expansion: Expansion, names: readonly string[]): Shown[] {
  const text = expansion.options.get("filter");
  if (text === undefined) return [...list];
  const filter = readFilter(text, new Set(names));
  return list.filter((one) => filter.matches(one));
}
