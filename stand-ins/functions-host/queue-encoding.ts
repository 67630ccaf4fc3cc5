import type { TypedData } from "./rpc.ts";
import type { QueueSettings } from "./settings.ts";

export type Encoding = QueueSettings["messageEncoding"];

/** The messages an output binding's value stands for: an array is one message for each of its members. */
export function messagesFor(data: TypedData): Buffer[] {
  if (data.bytes) return [Buffer.from(data.bytes)];
  if (data.json === undefined) return [Buffer.from(data.string ?? String(data.int ?? data.double))];
  const value: unknown = JSON.parse(data.json);
  return (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    Buffer.from(typeof one === "string" ? one : JSON.stringify(one)),
  );
}

export const encode = (message: Buffer, encoding: Encoding): string =>
  encoding === "base64" ? message.toString("base64") : message.toString("utf8");

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A message for a trigger: text where it is text, else bytes. Throws for what the encoding cannot be. */
export function decode(text: string, encoding: Encoding): TypedData {
  if (encoding === "none") return { string: text };
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text))
    throw new Error("The message is not base64.");
  const bytes = Buffer.from(text, "base64");
  try {
    return { string: utf8.decode(bytes) };
  } catch {
    return { bytes };
  }
}
