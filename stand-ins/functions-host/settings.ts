import { readFile } from "node:fs/promises";
import { z } from "zod";

/** A .NET TimeSpan, "[d.]hh:mm:ss[.fff]", in milliseconds. */
const TimeSpan = z
  .string()
  .regex(/^(\d+\.)?\d{1,2}:\d{2}:\d{2}(\.\d+)?$/)
  .transform((text) => {
    const [, days = "0", hours = "0", minutes = "0", seconds = "0"] =
      /^(?:(\d+)\.)?(\d+):(\d+):([\d.]+)$/.exec(text) ?? [];
    return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  });

// Defaults: https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue#hostjson-settings
const QueueSettings = z.object({
  messageEncoding: z.enum(["base64", "none"]).default("base64"),
  visibilityTimeout: TimeSpan.default(0),
  batchSize: z.int().min(1).max(32).default(16),
  newBatchThreshold: z.int().min(0).optional(),
  maxDequeueCount: z.int().min(1).default(5),
});

const HostJson = z.object({
  version: z.literal("2.0"),
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default("api") }).prefault({}),
      queues: QueueSettings.prefault({}),
    })
    .prefault({}),
});

export type QueueSettings = z.output<typeof QueueSettings>;
export type Environment = Record<string, string | undefined>;

export interface HostSettings {
  routePrefix: string;
  queues: QueueSettings;
  /** Bytes of a request body; more is answered 413. */
  bodyLimit: number;
}

const azureBodyLimit = 104_857_600;

export async function readSettings(hostJson: string | undefined, env: Environment): Promise<HostSettings> {
  const text = hostJson ? await readFile(hostJson, "utf8") : '{"version":"2.0"}';
  const { http, queues } = HostJson.parse(JSON.parse(text)).extensions;
  return {
    routePrefix: http.routePrefix,
    queues,
    bodyLimit: Number(env["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] ?? azureBodyLimit),
  };
}

/** Replaces each `%NAME%` of a binding with the app setting of that name, which must exist. */
export const withSettings = (text: string, env: Environment): string =>
  text.replace(/%([^%]+)%/g, (whole, name: string) => {
    const value = env[name];
    if (value === undefined) throw new Error(`'${whole}' does not resolve to a value.`);
    return value;
  });
