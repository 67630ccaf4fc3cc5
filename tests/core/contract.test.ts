import { expect, test } from "vitest";
import { z } from "zod";
import { calls } from "../../core/contract/calls.ts";
import { hasEnd } from "../support/backtracking.ts";

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape => typeof value === "object" && value !== null;

/** Where in a shape a caller may send as much as they like. */
function unbounded(shape: Shape, at: string): string[] {
  const inner = (["anyOf", "oneOf", "allOf"] as const).flatMap((key) => {
    const several = shape[key];
    return Array.isArray(several) ? several.filter(isShape).flatMap((one) => unbounded(one, at)) : [];
  });
  const { type, properties = {}, items, additionalProperties } = shape;
  if (type === "string" && !isBounded(shape)) return [`${at}: a text of any length`];
  if (type === "array" && shape["maxItems"] === undefined) return [`${at}: a list of any length`];
  if (type === "object" && additionalProperties !== false) return [`${at}: any fields at all`];
  if (["number", "integer"].includes(String(type)) && shape["maximum"] === undefined)
    return [`${at}: any number`];
  if (isShape(items)) inner.push(...unbounded(items, `${at}[]`));
  return [
    ...inner,
    ...Object.entries(properties as Shape).flatMap(([name, one]) =>
      isShape(one) ? unbounded(one, `${at}.${name}`) : [],
    ),
  ];
}

const isBounded = ({ maxLength, enum: values, const: value, pattern }: Shape): boolean =>
  maxLength !== undefined ||
  values !== undefined ||
  value !== undefined ||
  (typeof pattern === "string" && hasEnd(pattern));

test("nothing a caller sends is without a limit: texts, lists, numbers and fields", () => {
  const faults = Object.entries(calls).flatMap(([name, { input }]) =>
    unbounded(z.toJSONSchema(input, { io: "input" }), name),
  );
  expect(faults, "give it a .max()").toEqual([]);
});

test("a shape with a text, a list, a number or fields without a limit is found out", () => {
  const loose = z.strictObject({
    text: z.string(),
    list: z.array(z.string().max(3)),
    inner: z.strictObject({ pattern: z.string().regex(/^a+$/), count: z.number() }).optional(),
    open: z.object({}).loose(),
  });
  expect(unbounded(z.toJSONSchema(loose, { io: "input" }), "call")).toEqual([
    "call.text: a text of any length",
    "call.list: a list of any length",
    "call.inner.pattern: a text of any length",
    "call.inner.count: any number",
    "call.open: any fields at all",
  ]);
});
