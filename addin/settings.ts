/** What a build must be told about the directory and the API. Public facts, not secrets. */
export interface Settings {
  /** The directory the office signs in to, with its authority: `https://login.microsoftonline.com/TENANT`. */
  authority: string;
  /** The pane's own registration in that directory. */
  client: string;
  /** The one scope the pane asks for: the API's `access_as_user`. */
  scope: string;
  /** Where `/api/NAME` lives; empty when the API is on the pane's own origin. */
  apiBase: string;
}

const needed = ["OFFICE_TENANT_ID", "OFFICE_PANE_CLIENT_ID", "OFFICE_API_SCOPE"] as const;

const microsoft = "https://login.microsoftonline.com";

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Reads the settings of a build. @throws Error naming every setting that is missing. */
export function readSettings(env: Readonly<Record<string, unknown>>): Settings {
  const missing = needed.filter((name) => text(env[name]) === "");
  if (missing.length > 0) {
    throw new Error(`The pane cannot be built without ${missing.join(", ")}. Set them in the environment.`);
  }
  const authority = (text(env["OFFICE_AUTHORITY"]) || microsoft).replace(/\/{1,9}$/, "");
  return {
    authority: `${authority}/${text(env["OFFICE_TENANT_ID"])}`,
    client: text(env["OFFICE_PANE_CLIENT_ID"]),
    scope: text(env["OFFICE_API_SCOPE"]),
    apiBase: text(env["OFFICE_API_BASE"]).replace(/\/{1,9}$/, ""),
  };
}

/** Every origin the pane may talk to, for its content security policy. */
export function originsOf({ authority, apiBase }: Settings): string[] {
  const api = apiBase.startsWith("http") ? [new URL(apiBase).origin] : [];
  return [...new Set(["'self'", microsoft, new URL(authority).origin, ...api])];
}
