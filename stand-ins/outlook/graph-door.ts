import http from "node:http";
import https from "node:https";
import { localCertificate } from "../tls.ts";

export interface GraphAnswer {
  status: number;
  contentType: string;
  body: Buffer;
}

/** Graph said no, or could not be reached (status 0). */
export class GraphRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "GraphRefusal";
    this.status = status;
  }
}

export interface GraphDoor {
  /** The JSON answer of `/v1.0` + path; throws GraphRefusal otherwise. The caller names the documented shape. */
  ask<Shape>(method: string, path: string, body?: unknown, prefer?: string): Promise<Shape>;
  /** The bytes of `/v1.0` + path. */
  read(path: string): Promise<GraphAnswer>;
  /** Outside `/v1.0`: how the stand-in is given new mail. */
  post(path: string, contentType: string, body: string): Promise<GraphAnswer>;
  close(): void;
}

const mostTries = 3;
/** A token is kept for less than any issuer lets it live. */
const tokenMs = 5 * 60_000;

/** What Graph says in its error, for a person to read. */
function sentenceIn(body: Buffer): string {
  const text = body.toString("utf8");
  const { message } = /"message"\s*:\s*"(?<message>[^"]+)"/.exec(text)?.groups ?? {};
  return message ?? "The mailbox could not do that.";
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Graph as Outlook itself sees it. `http:` addresses are for fixtures. */
export async function openGraph(graphUrl: string, token: () => Promise<string>): Promise<GraphDoor> {
  const base = graphUrl.replace(/\/(v1\.0\/?)?$/, "");
  const secure = base.startsWith("https:");
  const agent = secure
    ? new https.Agent({ keepAlive: true, ca: (await localCertificate()).cert })
    : new http.Agent({ keepAlive: true });

  const once = (method: string, url: string, headers: http.OutgoingHttpHeaders, body?: string) =>
    new Promise<GraphAnswer & { retryAfter: number }>((resolve, reject) => {
      const request = (secure ? https : http).request(url, { method, headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers["content-type"] ?? "",
            body: Buffer.concat(chunks),
            retryAfter: Number(response.headers["retry-after"] ?? 1),
          }),
        );
      });
      request.setTimeout(15_000, () => request.destroy(new Error("Graph did not answer")));
      request.on("error", (cause) => reject(new GraphRefusal(0, cause.message)));
      request.end(body);
    });

  let kept = { token: "", until: 0 };
  const keptToken = async () => {
    if (Date.now() > kept.until) kept = { token: await token(), until: Date.now() + tokenMs };
    return kept.token;
  };

  const call = async (method: string, path: string, body?: unknown, prefer?: string) => {
    const headers: http.OutgoingHttpHeaders = prefer ? { prefer } : {};
    const text = body === undefined ? undefined : JSON.stringify(body);
    if (text !== undefined) headers["content-type"] = "application/json";
    for (let attempt = 1; ; attempt++) {
      headers["authorization"] = `Bearer ${await keptToken()}`;
      const answer = await once(method, `${base}/v1.0${path}`, headers, text);
      if (answer.status < 300) return answer;
      const again = answer.status === 429 || answer.status === 401;
      if (!again || attempt === mostTries) throw new GraphRefusal(answer.status, sentenceIn(answer.body));
      if (answer.status === 401) kept.until = 0;
      else await wait(Math.min(answer.retryAfter, 5) * 1000);
    }
  };

  return {
    async ask<Shape>(method: string, path: string, body?: unknown, prefer?: string) {
      const answer = await call(method, path, body, prefer);
      const text = answer.body.toString("utf8");
      // The shape is Graph's promise, which the Graph stand-in's own tests keep.
      return (text ? JSON.parse(text) : undefined) as Shape;
    },
    read: (path) => call("GET", path),
    post: async (path, contentType, body) =>
      once(
        "POST",
        base + path,
        { "content-type": contentType, authorization: `Bearer ${await keptToken()}` },
        body,
      ),
    close: () => agent.destroy(),
  };
}
