import {
  AuthenticationHandler,
  Client,
  GraphError,
  TelemetryHandler,
} from "@microsoft/microsoft-graph-client";
import type { z } from "zod";
import { boundedAnswer } from "./bounded-answer.ts";
import { failureKind, GraphFailure } from "./failure.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

export interface Asked {
  body?: unknown;
  /** Version to act on; a changed one is a "stale" failure. */
  ifMatch?: string;
  prefer?: string[];
  /** For bodies that are not JSON. */
  contentType?: string;
}

/** The one door to Microsoft Graph. Every id that comes back is immutable within its mailbox. */
export interface Graph {
  /** Asks, and parses the answer at the door. Reads are repeated when Graph is busy or silent. */
  read<S extends z.ZodType>(path: string, shape: S, asked?: Asked): Promise<z.output<S>>;
  /** Asks once. Nothing that writes is ever repeated here: the caller looks first. */
  write<S extends z.ZodType>(
    method: Exclude<Method, "GET">,
    path: string,
    shape: S,
    asked?: Asked,
  ): Promise<z.output<S>>;
}

/** Mailboxes that Microsoft 365 wants left alone: whoever asks all the same is made to wait longer, and everyone with them. */
export interface Rests {
  /** Seconds until this mailbox may be asked again; 0 when it may be now. */
  left(mailbox: string): Promise<number>;
  begin(mailbox: string, seconds: number): Promise<void>;
}
const noRests: Rests = { left: async () => 0, begin: async () => {} };

export interface GraphConnection {
  url: string;
  token: () => Promise<string>;
  /** Milliseconds before an unanswered call is given up. */
  patience?: number;
  rests?: Rests;
}

const readAttempts = 3;
/** A long letter's text and headers; attachments are never asked for. */
const mostBytes = 16 * 1024 * 1024;
const longestWaitSeconds = 4;
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/**
 * The client's own RetryHandler is left out of its chain: it repeats sends, ignores long waits and reuses the token.
 * Its missing time-out, unencoded paths and open error bodies are made good here and in address.ts.
 */
export function connectGraph({ url, token, patience = 20_000, rests = noRests }: GraphConnection): Graph {
  const authentication = new AuthenticationHandler({ getAccessToken: token });
  const telemetry = new TelemetryHandler();
  authentication.setNext(telemetry);
  telemetry.setNext(boundedAnswer(patience, mostBytes));
  const client = Client.initWithMiddleware({
    baseUrl: `${url}/`,
    defaultVersion: "v1.0",
    middleware: authentication,
    // The client sends its token to Microsoft's hosts and these; bare host names, over https.
    customHosts: new Set([new URL(url).hostname]),
  });

  async function once(method: Method, path: string, asked: Asked): Promise<unknown> {
    const mailbox = mailboxIn(path);
    const left = mailbox ? await rests.left(mailbox) : 0;
    if (left > 0) throw new GraphFailure("busy", { status: 429, retryAfterSeconds: left, mailbox });
    const request = client
      .api(path)
      .header("Prefer", ['IdType="ImmutableId"', ...(asked.prefer ?? [])].join(", "));
    if (asked.ifMatch) request.header("If-Match", asked.ifMatch);
    if (asked.contentType) request.header("Content-Type", asked.contentType);
    try {
      switch (method) {
        case "GET":
          return await request.get();
        case "POST":
          return await request.post(asked.body ?? {});
        case "PATCH":
          return await request.patch(asked.body ?? {});
        case "DELETE":
          return await request.delete();
      }
    } catch (error) {
      const failure = asFailure(error, mailbox);
      if (failure instanceof GraphFailure && failure.status === 429 && mailbox)
        await rests.begin(mailbox, failure.retryAfterSeconds ?? 0);
      throw failure;
    }
  }

  return {
    async read(path, shape, asked = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return shape.parse(await once("GET", path, asked));
        } catch (error) {
          if (!(error instanceof GraphFailure) || attempt === readAttempts) throw error;
          if (error.kind !== "busy" && error.kind !== "unknown") throw error;
          const seconds = error.retryAfterSeconds ?? 0.25 * attempt;
          if (seconds > longestWaitSeconds) throw error;
          await pause(seconds * 1000);
        }
      }
    },
    async write(method, path, shape, asked = {}) {
      return shape.parse(await once(method, path, asked));
    },
  };
}

const mailboxIn = (path: string): string | undefined =>
  decodeURIComponent(/\/users\/([^/?]+)/.exec(path)?.[1] ?? "") || undefined;

function asFailure(error: unknown, mailbox: string | undefined): unknown {
  if (!(error instanceof GraphError)) {
    // fetch throws TypeError for a broken connection and a DOMException for a time-out.
    const broken =
      error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
    return broken ? new GraphFailure("unknown", {}) : error;
  }
  // The client gives -1 when no answer came at all, and what it began with when it was broken off.
  if (error.statusCode < 400) return new GraphFailure("unknown", {});
  const wait = Number(error.headers?.get("Retry-After") ?? Number.NaN);
  return new GraphFailure(failureKind(error.statusCode), {
    status: error.statusCode,
    graphCode: error.code ?? "",
    retryAfterSeconds: Number.isFinite(wait) ? wait : undefined,
    mailbox,
  });
}
