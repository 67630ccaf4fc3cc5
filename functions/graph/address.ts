/**
 * A Graph path with every id encoded: the client sends paths as they are, and ids may hold `/`, `+` and `=`.
 * Query values are encoded whole, since the client cuts them at `&` and `#`.
 */
export function graphPath(strings: TemplateStringsArray, ...ids: string[]): string {
  return String.raw({ raw: strings }, ...ids.map(encodeURIComponent));
}

/** `?$select=…&$filter=…` of the given options, in order. */
export function withQuery(path: string, options: Record<string, string | number>): string {
  const query = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

/** A string as OData writes it: in single quotes, with its own doubled. */
export const odataString = (value: string): string => `'${value.replaceAll("'", "''")}'`;
