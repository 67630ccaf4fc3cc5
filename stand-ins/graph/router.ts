import type { Operation } from "./call.ts";
import type { Need } from "./permissions.ts";

export interface Route {
  method: string;
  /** `/users/{user}/messages/{message}` */
  template: string;
  need: Need;
  operation: Operation;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const quoted = /^([\w.]+)\((?:'([^]*)'|([^')]*))\)$/;

/** Both of OData's spellings come to one: `users('id')` is `users/id`, `microsoft.graph.move` is `move`, `/me` is a user. */
export function segmentsOf(path: string): string[] {
  const segments = path
    .split("/")
    .filter(Boolean)
    .flatMap((raw) => {
      const segment = decode(raw);
      const [, name, inQuotes, bare] = quoted.exec(segment) ?? [];
      if (name === undefined) return [segment];
      const key = (inQuotes ?? bare ?? "").replaceAll("''", "'");
      return key ? [name, key] : [name];
    })
    .map((segment) => segment.replace(/^microsoft\.graph\.(?=[a-z]+$)/i, ""));
  return segments[0]?.toLowerCase() === "me" ? ["users", "me", ...segments.slice(1)] : segments;
}

function fits(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of template.entries()) {
    const segment = segments[place] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = segment;
    else if (part !== segment.toLowerCase()) return undefined;
  }
  return params;
}

/** Fixed words go before ids, so that `/messages/delta` is not the message "delta". */
export function makeRouter(
  routes: readonly Route[],
): (method: string, segments: readonly string[]) => Match | "no-method" | undefined {
  const table = routes
    .map((route) => ({
      route,
      parts: route.template
        .split("/")
        .filter(Boolean)
        .map((part) => (part.startsWith("{") ? part : part.toLowerCase())),
    }))
    .sort((a, b) => fixed(b.parts) - fixed(a.parts));
  return (method, segments) => {
    let pathFits = false;
    for (const { route, parts } of table) {
      const params = fits(parts, segments);
      if (!params) continue;
      if (route.method === method) return { route, params };
      pathFits = true;
    }
    return pathFits ? "no-method" : undefined;
  };
}

const fixed = (parts: readonly string[]): number => parts.filter((part) => !part.startsWith("{")).length;
