import type { RegisteredFunction } from "./app.ts";
import { constraintOf } from "./route-constraints.ts";

export interface Route {
  fn: RegisteredFunction;
  methods: ReadonlySet<string>;
  /** Parameters by name when the path fits, else nothing. */
  match: (path: string) => Record<string, string> | undefined;
  /** One digit a segment; the smaller text is tried first, as ASP.NET does. */
  precedence: string;
}

interface Parameter {
  name: string;
  rest: boolean;
  optional: boolean;
  fallback: string | undefined;
  fits: ((value: string) => boolean)[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function parameter(text: string): Parameter {
  const [, stars = "", name = "", constraints = "", fallback, question = ""] =
    /^(\*{0,2})(\w+)((?::\w+(?:\([^)]*\))?)*)(?:=([^?]*))?(\?)?$/.exec(text) ?? [];
  if (!name) throw new Error(`The route parameter {${text}} cannot be read.`);
  return {
    name,
    rest: stars !== "",
    optional: question !== "" || fallback !== undefined,
    fallback,
    fits: constraints.split(":").filter(Boolean).map(constraintOf),
  };
}

/** Compiles a route template: `{p}`, `{p?}`, `{p=5}`, `{p:int}`, `{*rest}`, and text around a parameter. */
export function route(fn: RegisteredFunction, template: string, methods: readonly string[]): Route {
  const parameters: Parameter[] = [];
  let pattern = "^";
  let precedence = "";
  for (const segment of template.split("/").filter(Boolean)) {
    const pieces = segment.split(/\{([^}]*)\}/);
    const own = pieces.filter((_, index) => index % 2 === 1).map(parameter);
    parameters.push(...own);
    const [only] = own;
    const alone = only && pieces.length === 3 && !pieces[0] && !pieces[2] ? only : undefined;
    if (alone?.rest) pattern += "(?:/(.*))?";
    else if (alone?.optional) pattern += "(?:/([^/]+))?";
    else pattern += `/${pieces.map((piece, index) => (index % 2 ? "([^/]+?)" : escaped(piece))).join("")}`;
    const constrained = own.some(({ fits }) => fits.length > 0);
    precedence += alone?.rest ? (constrained ? 4 : 5) : own.length === 0 ? 1 : constrained || !alone ? 2 : 3;
  }
  const whole = new RegExp(`${pattern}/?$`, "i");
  return { fn, methods: new Set(methods), precedence, match: (path) => read(whole.exec(path), parameters) };
}

function read(match: RegExpExecArray | null, parameters: Parameter[]): Record<string, string> | undefined {
  if (!match) return undefined;
  const values: Record<string, string> = {};
  for (const [index, { name, fallback, fits }] of parameters.entries()) {
    const value = match[index + 1] ?? fallback;
    if (value === undefined) continue;
    if (!fits.every((fit) => fit(value))) return undefined;
    values[name] = value;
  }
  return values;
}

/** A path as Kestrel hands it on: decoded, but for `%2F`, which must not become a separator. */
export function decodedPath(raw: string): string {
  return raw.replace(/(?:%(?!2f)[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
