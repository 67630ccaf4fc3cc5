import { badRequest } from "./errors.ts";
import { propertyIdOf } from "./property-id.ts";

/** A `$filter`, read once and asked of many entities in Graph's own JSON. */
export interface Filter {
  matches(entity: Record<string, unknown>): boolean;
  /** The properties it names, in their order: `$orderby` has to begin with them. */
  properties: string[];
}

type Scope = Readonly<Record<string, unknown>>;
type Expression = (scope: Scope) => unknown;

const token =
  /\s*(?:('(?:[^']|'')*')|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|([0-9a-f]{8}-[0-9a-f-]{27})|(-?\d+(?:\.\d+)?)|([A-Za-z_@][\w.@]*)|([(),:/]))/giy;

function tokens(text: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const hit = token.exec(text);
    if (!hit) throw badRequest(`Syntax error at position ${at} in '${text}'.`, "BadRequest");
    found.push(hit[0].trim());
  }
  return found;
}

const isDate = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
const comparable = (value: unknown): string | number | boolean | null => {
  if (isDate(value)) return new Date(value).getTime();
  if (typeof value === "string") return propertyIdOf(value) ?? value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? value : null;
};

function compare(left: unknown, operator: string, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === "eq") return a === b;
  if (operator === "ne") return a !== b;
  if (a === null || b === null) return false;
  if (operator === "gt") return a > b;
  if (operator === "ge") return a >= b;
  return operator === "lt" ? a < b : a <= b;
}

const lower = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");
const functions: Record<string, (a: unknown, b: unknown) => unknown> = {
  startswith: (a, b) => lower(a).startsWith(lower(b)),
  endswith: (a, b) => lower(a).endsWith(lower(b)),
  contains: (a, b) => lower(a).includes(lower(b)),
  cast: (a) => (typeof a === "string" && /^-?\d+(\.\d+)?$/.test(a) ? Number(a) : a),
};

/** OData names are matched in any case, as the service does. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (name in value) return Reflect.get(value, name);
  const wanted = name.toLowerCase();
  // By name first: some properties are made only when they are looked at.
  const found = Object.keys(value).find((key) => key.toLowerCase() === wanted);
  return found === undefined ? undefined : Reflect.get(value, found);
}

class Reader {
  readonly properties: string[] = [];
  readonly #text: string;
  readonly #tokens: string[];
  readonly #known: ReadonlySet<string>;
  #at = 0;

  constructor(text: string, known: ReadonlySet<string>) {
    this.#text = text;
    this.#tokens = tokens(text);
    this.#known = known;
  }

  whole(): Expression {
    const expression = this.#or([]);
    if (this.#at < this.#tokens.length) throw this.#wrong();
    return expression;
  }

  #wrong = () => badRequest(`Invalid filter clause: syntax error at token ${this.#at} in '${this.#text}'.`);
  #peek = (): string => this.#tokens[this.#at] ?? "";
  #is = (word: string): boolean => this.#peek().toLowerCase() === word;

  #take(word?: string): string {
    const taken = this.#tokens[this.#at];
    if (taken === undefined || (word && taken.toLowerCase() !== word)) throw this.#wrong();
    this.#at += 1;
    return taken;
  }

  #or(variables: string[]): Expression {
    let left = this.#and(variables);
    while (this.#is("or")) {
      this.#take();
      const [first, second] = [left, this.#and(variables)];
      left = (scope) => first(scope) === true || second(scope) === true;
    }
    return left;
  }

  #and(variables: string[]): Expression {
    let left = this.#comparison(variables);
    while (this.#is("and")) {
      this.#take();
      const [first, second] = [left, this.#comparison(variables)];
      left = (scope) => first(scope) === true && second(scope) === true;
    }
    return left;
  }

  #comparison(variables: string[]): Expression {
    if (this.#is("not")) {
      this.#take();
      const inner = this.#comparison(variables);
      return (scope) => inner(scope) !== true;
    }
    const left = this.#operand(variables);
    if (!["eq", "ne", "gt", "ge", "lt", "le"].includes(this.#peek().toLowerCase())) return left;
    const operator = this.#take().toLowerCase();
    const right = this.#operand(variables);
    return (scope) => compare(left(scope), operator, right(scope));
  }

  #operand(variables: string[]): Expression {
    const first = this.#take();
    if (first === "(") {
      const inner = this.#or(variables);
      this.#take(")");
      return inner;
    }
    if (first.startsWith("'")) return () => first.slice(1, -1).replaceAll("''", "'");
    if (/^\d{4}-\d{2}-\d{2}/.test(first) || /^[0-9a-f]{8}-/i.test(first)) return () => first;
    if (/^-?\d/.test(first)) return () => Number(first);
    const word = first.toLowerCase();
    if (word === "true" || word === "false") return () => word === "true";
    if (word === "null") return () => null;
    if (this.#is("(") && functions[word]) return this.#call(word, variables);
    return this.#path(first, variables);
  }

  #call(name: string, variables: string[]): Expression {
    this.#take("(");
    const first = this.#operand(variables);
    this.#take(",");
    const second: Expression = name === "cast" ? this.#type() : this.#operand(variables);
    this.#take(")");
    return (scope) => functions[name]?.(first(scope), second(scope));
  }

  #type(): Expression {
    const type = this.#take();
    return () => type;
  }

  #path(first: string, variables: string[]): Expression {
    const steps = [first];
    const isVariable = variables.includes(first);
    if (!isVariable && !this.#known.has(first.toLowerCase()))
      throw badRequest(
        `Could not find a property named '${first}' on the type being filtered.`,
        "RequestBroker--ParseUri",
      );
    while (this.#is("/")) {
      this.#take();
      const next = this.#take();
      if (/^(any|all)$/i.test(next)) return this.#any(steps, variables, next.toLowerCase());
      steps.push(next);
    }
    if (!isVariable) this.properties.push(steps.join("/").toLowerCase());
    const rest = isVariable ? steps.slice(1) : steps;
    return (scope) => rest.reduce<unknown>(property, isVariable ? scope[first] : scope["$it"]);
  }

  #any(steps: string[], variables: string[], kind: string): Expression {
    this.#take("(");
    const variable = this.#take();
    this.#take(":");
    const inner = this.#or([...variables, variable]);
    this.#take(")");
    this.properties.push(steps.join("/").toLowerCase());
    return (scope) => {
      const list = steps.reduce<unknown>(property, scope["$it"]);
      if (!Array.isArray(list)) return false;
      const holds = (one: unknown): boolean => inner({ ...scope, [variable]: one }) === true;
      return kind === "any" ? list.some(holds) : list.every(holds);
    };
  }
}

/** `known` are the properties of the type, in lower case. Refuses what it does not understand, as Graph does. */
export function readFilter(text: string, known: ReadonlySet<string>): Filter {
  const reader = new Reader(text, known);
  const expression = reader.whole();
  return { properties: reader.properties, matches: (entity) => expression({ $it: entity }) === true };
}
