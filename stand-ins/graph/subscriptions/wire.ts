import http from "node:http";
import https from "node:https";

export interface Sent {
  body: string;
  type: string;
  timeoutMs: number;
}

export interface Heard {
  status: number;
  type: string;
  text: string;
}

/** Nothing here ever calls beyond this machine. */
export const isOnThisMachine = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);

/** Posts to someone's endpoint; a refusal to connect, silence and the closing of the stand-in are failures. */
export function postTo(url: string, { body, type, timeoutMs }: Sent, closing: AbortSignal): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const from = new URL(url).protocol === "https:" ? https : http;
    const request = from.request(url, {
      method: "POST",
      headers: { "Content-Type": type, "Content-Length": Buffer.byteLength(body) },
      signal: AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]),
      // A certificate that this machine made for itself.
      rejectUnauthorized: false,
      agent: false,
    });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          text,
        }),
      );
    });
    request.end(body);
  });
}
