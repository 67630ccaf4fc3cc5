import type { ServerResponse } from "node:http";
import type { HttpCookie, HttpData } from "./rpc.ts";

const managedByNode = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "set-cookie",
]);

/** Writes what a function returned; a function that returned nothing is answered 204. */
export function writeResponse(response: ServerResponse, http: HttpData | undefined): void {
  if (!http) return writeStatus(response, 204);
  response.statusCode = Number(http.statusCode ?? 200);
  for (const [name, value] of Object.entries(http.headers ?? {}))
    if (!managedByNode.has(name)) response.setHeader(name, value);
  const body = Buffer.from(http.body?.bytes ?? []);
  if (body.length > 0 && !response.hasHeader("content-type"))
    response.setHeader("content-type", "application/octet-stream");
  const cookies = [...(http.cookies ?? []).map(setCookie), ...headerCookies(http)];
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.end(body);
}

export function writeStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 204 ? {} : { "content-length": 0 }).end();
}

const headerCookies = (http: HttpData): string[] => {
  const header = http.headers?.["set-cookie"];
  return header ? [header] : [];
};

const sameSiteNames = { lax: "Lax", strict: "Strict", explicitNone: "None" } as const;

export function setCookie(cookie: HttpCookie): string {
  const { sameSite = "none", expires, maxAge } = cookie;
  return [
    `${encodeURIComponent(cookie.name)}=${encodeURIComponent(cookie.value)}`,
    cookie.domain?.value && `Domain=${cookie.domain.value}`,
    cookie.path?.value && `Path=${cookie.path.value}`,
    expires?.value && `Expires=${new Date(expires.value.seconds * 1000).toUTCString()}`,
    maxAge?.value !== undefined && `Max-Age=${maxAge.value}`,
    cookie.secure?.value && "Secure",
    cookie.httpOnly?.value && "HttpOnly",
    sameSite !== "none" && `SameSite=${sameSiteNames[sameSite]}`,
  ]
    .filter(Boolean)
    .join("; ");
}
