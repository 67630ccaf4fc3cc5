import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import http from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { type Answering, originsAt, sendJson } from "./http.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};
const library = "https://appsforoffice.microsoft.com";
export const shimPath = "/outlook-stand-in/office.js";

/** The page as built, with Office's library replaced by our own. Nothing else of it changes. */
export function withShim(html: string, outlookOrigins: readonly string[]): string {
  const ours = ` src="${shimPath}" data-outlook="${outlookOrigins.join(" ")}"`;
  return html
    .replace(/(<script\b[^>]*?)\s+src="https:\/\/appsforoffice\.microsoft\.com[^"]*"/i, `$1${ours}`)
    .replace(/(script-src[^;"]*?)https:\/\/appsforoffice\.microsoft\.com[^\s;"]*/i, (all, before: string) =>
      before.includes("'self'") ? all : `${before}'self'`,
    );
}

const notBuilt = `<!doctype html><html lang="en-GB"><title>Leader's Office</title>
<body style="font:14px system-ui;padding:24px"><h1 style="font-size:18px">The add-in has not been built</h1>
<p>Run <code>npm run build</code>, then open the pane again.</p>`;

function fileWithin(folder: string, pathname: string): string | undefined {
  const root = path.resolve(folder);
  const wanted = path.resolve(root, `.${decodeURIComponent(pathname)}`);
  return wanted.startsWith(root + path.sep) ? wanted : undefined;
}

const perHop = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "host", "te", "trailer"]);
const passedOn = (headers: http.IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !perHop.has(name)));

/** Hands a call on to the Functions as it comes, and their answer back as it comes. */
function proxy(request: IncomingMessage, response: ServerResponse, functionsUrl: string): void {
  const target = new URL(request.url ?? "/", functionsUrl);
  const onward = http.request(
    target,
    { method: request.method, headers: passedOn(request.headers) },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    },
  );
  onward.on("error", () => {
    if (response.headersSent) return response.destroy();
    return sendJson(response, 502, {
      problem: {
        code: "unexpected",
        message: "The office’s service is not answering. Try again in a moment.",
        reference: "",
      },
    });
  });
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

export interface PaneOrigin {
  addinFolder: string;
  functionsUrl: string;
  /** The Outlook page's port: the only place the pane may be framed. */
  outlookPort: number;
  shim: string;
}

/** The add-in's own origin, as its web hosting would be: files, and the Functions under `/api`. */
export function paneOrigin({ addinFolder, functionsUrl, outlookPort, shim }: PaneOrigin): Answering {
  const outlookOrigins = originsAt(outlookPort);
  const framing = { "content-security-policy": `frame-ancestors 'self' ${outlookOrigins.join(" ")}` };
  return async (request, response, { pathname }) => {
    if (pathname.startsWith("/api/")) return proxy(request, response, functionsUrl);
    if (request.method !== "GET" && request.method !== "HEAD") return sendJson(response, 405, {});
    if (pathname === shimPath) {
      response.writeHead(200, { "content-type": types[".js"], "cache-control": "no-cache" }).end(shim);
      return;
    }
    const file = fileWithin(addinFolder, pathname === "/" ? "/taskpane.html" : pathname);
    const found = file ? await stat(file).catch(() => undefined) : undefined;
    if (!file || !found?.isFile()) {
      const page = pathname.endsWith(".html") || pathname === "/";
      response.writeHead(page ? 503 : 404, { "content-type": types[".html"], ...framing });
      response.end(page ? notBuilt : "");
      return;
    }
    const extension = path.extname(file);
    const headers = {
      "content-type": types[extension] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
      "cache-control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (extension === ".html") {
      const html = await readFile(file, "utf8");
      response
        .writeHead(200, { ...headers, ...framing })
        .end(html.includes(library) ? withShim(html, outlookOrigins) : html);
      return;
    }
    response.writeHead(200, { ...headers, "content-length": found.size });
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  };
}
