import { randomUUID } from "node:crypto";
import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import type { z } from "zod";
import { type CallName, calls, type ProblemBody } from "../core/contract/calls.ts";
import { may } from "../core/people/permissions.ts";
import { Problem, problemStatus } from "../core/problem.ts";
import { log, logBug } from "./log.ts";
import { type OpenOffice, staffed } from "./office.ts";
import { jobs } from "./jobs/table.ts";
import { readJson } from "./read-json.ts";
import type { SignIn } from "./sign-in.ts";

/** The largest call: a note, a message and two long ids. */
const mostBytes = 64 * 1024;

export interface Door {
  signIn: SignIn;
  /** The office, opened when first needed. */
  office: () => Promise<OpenOffice>;
}

/** Answers one call: who, may they, what do they ask, do it. The only place where a job's errors are caught. */
export async function serve(name: CallName, request: HttpRequest, door: Door): Promise<HttpResponseInit> {
  const began = Date.now();
  const correlation = randomUUID();
  let user = "";
  try {
    const person = await door.signIn(request.headers.get("authorization"));
    user = person.id;
    if (!may(person.roles, calls[name].may)) {
      throw new Problem("not-allowed", "Your role does not cover this. Ask the Head of Office if it should.");
    }
    const input = parse(calls[name].input, await readJson(request, mostBytes));
    const office = (await door.office()).at(new Date());
    // The table ties each name to its own input and output; a name that is not literal loses that tie.
    const job = jobs[name] as (input: unknown, office: object) => Promise<unknown>;
    const output = await job(input, { ...staffed(office, person), correlation });
    log({ job: name, user, outcome: "ok", correlation, ms: Date.now() - began });
    return answer(200, output);
  } catch (error) {
    const reference = correlation.slice(0, 8);
    const problem = error instanceof Problem ? error : bug(reference, error);
    log({ job: name, user, outcome: problem.code, correlation, ms: Date.now() - began });
    const body: ProblemBody = { problem: { code: problem.code, message: problem.message, reference } };
    return answer(problemStatus[problem.code], body);
  }
}

function bug(reference: string, error: unknown): Problem {
  logBug(reference, error);
  return new Problem(
    "unexpected",
    `Something went wrong on our side. Nothing was lost. If it happens again, quote ${reference}.`,
  );
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** Azure's library takes a `jsonBody` of null for none and would send an empty body, which is not JSON. */
export const answer = (status: number, body: unknown): HttpResponseInit =>
  body === null
    ? { status, body: "null", headers: { ...headers, "content-type": "application/json" } }
    : { status, jsonBody: body, headers };

function parse<S extends z.ZodType>(shape: S, body: unknown): z.output<S> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const says = first?.message ?? "it is malformed";
  // Sentences of the contract are for people, and end as sentences do; zod's own words do not.
  if (says.endsWith(".")) throw new Problem("bad-input", says);
  const where = first?.path.join(".") ?? "";
  throw new Problem("bad-input", `The call was not readable: ${where ? `${where}: ` : ""}${says}`);
}
