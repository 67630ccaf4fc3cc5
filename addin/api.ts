import type { CallName, Input, Output, ProblemBody } from "../core/contract/calls.ts";
import { problemStatus, type ProblemCode } from "../core/problem.ts";
import { offline, Refusal } from "./refusal.ts";

export interface Tokens {
  /** A token for the API. `fresh` when the last one was refused. @throws Refusal when nobody is signed in. */
  token: (fresh?: boolean) => Promise<string>;
}

/** Asks the office one thing. @throws Refusal, never anything else. */
export type CallOffice = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** A caller of `BASE/api/NAME`. A token that is refused is renewed once; after `patience` milliseconds it gives up. */
export function connectOffice(base: string, tokens: Tokens, patience = 20_000): CallOffice {
  async function post(name: string, body: string, token: string): Promise<Response> {
    return fetch(`${base}/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(patience),
    });
  }

  return async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const body = JSON.stringify(input);
    try {
      const first = await post(name, body, await tokens.token());
      const response = first.status === 401 ? await post(name, body, await tokens.token(true)) : first;
      // The office checked this answer against the same contract before it sent it.
      if (response.ok) return (await response.json()) as Output<N>;
      throw refusalIn(response.status, await response.text());
    } catch (thrown) {
      throw thrown instanceof Refusal ? thrown : notReached(thrown);
    }
  };
}

function refusalIn(status: number, body: string): Refusal {
  const said = problemIn(body);
  if (said) return new Refusal(said.code, said.message, said.reference);
  if (status === 401) return new Refusal("not-signed-in", "The office did not accept your sign-in.");
  if (status === 403) return new Refusal("not-allowed", "Your account may not do this.");
  if (status >= 502 && status <= 504) return unreachable();
  return new Refusal("unexpected", "The office answered in a way the pane did not expect.", `HTTP ${status}`);
}

function problemIn(body: string): { code: ProblemCode; message: string; reference: string } | undefined {
  try {
    // A gateway may answer in the office's place, so every part is looked at before it is believed.
    const { problem } = JSON.parse(body) as Partial<ProblemBody>;
    if (!problem || typeof problem.message !== "string" || !(problem.code in problemStatus)) return undefined;
    return {
      code: problem.code as ProblemCode,
      message: problem.message,
      reference: String(problem.reference ?? ""),
    };
  } catch {
    return undefined;
  }
}

const unreachable = () =>
  new Refusal("unreachable", "The office cannot be reached just now. Nothing has been changed.");

function notReached(thrown: unknown): Refusal {
  if (thrown instanceof DOMException && (thrown.name === "TimeoutError" || thrown.name === "AbortError")) {
    return new Refusal("slow", "The office is taking too long to answer.");
  }
  if (globalThis.navigator?.onLine === false) return offline();
  return unreachable();
}
