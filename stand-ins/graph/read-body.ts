import { z } from "zod";
import { badRequest } from "./errors.ts";

const lowerFirst = (name: string): string =>
  name.startsWith("@") ? name : name.slice(0, 1).toLowerCase() + name.slice(1);

/** Property names in any case of their first letter, as the service takes them: `ToRecipients` is `toRecipients`. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.includes("@") || name === "@odata.type")
      .map(([name, inner]) => [lowerFirst(name), canonical(inner)]),
  );
}

/** An enumeration in any case; the contract's spelling comes out. */
export const anyCase = <const T extends readonly string[]>(names: T) =>
  z.string().transform((given, context): T[number] => {
    const found = names.find((name) => name.toLowerCase() === given.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({
      code: "custom",
      message: `Requested value '${given}' was not found.`,
    });
    return z.NEVER;
  });

/** The service turns "true" and "60" into what they mean. */
export const looseBoolean = z.union([
  z.boolean(),
  anyCase(["true", "false"]).transform((word) => word === "true"),
]);
export const looseInteger = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

/** Reads a request body or refuses it in Graph's words. */
export function readBody<T extends z.ZodType>(schema: T, body: unknown, type: string): z.output<T> {
  if (body !== undefined && (typeof body !== "object" || body === null))
    throw badRequest(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  const parsed = schema.safeParse(canonical(body ?? {}));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join("/") ?? "";
  if (issue?.code === "unrecognized_keys")
    throw badRequest(
      `The property '${issue.keys[0]}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
      "RequestBodyRead",
    );
  throw badRequest(
    `The value of '${where}' cannot be read: ${issue?.message ?? "unknown"}`,
    "RequestBodyRead",
  );
}
