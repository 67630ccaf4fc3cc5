export interface ManifestFacts {
  /** Where the add-in is served, with or without a path: "https://addin.council.example". */
  baseUrl: string;
  /** "1.2.3", or "1.2.3.4" */
  version: string;
  /** Stays the same for the add-in's whole life: Outlook knows it by this. */
  id: string;
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const version = /^\d{1,5}(\.\d{1,5}){2,3}$/;

/** The manifest that is handed to Microsoft 365. @throws Error with a sentence for whoever runs the build. */
export function fillManifest(template: string, facts: ManifestFacts): string {
  if (!guid.test(facts.id)) throw new Error(`The add-in's id must be a GUID, not "${facts.id}".`);
  if (!version.test(facts.version))
    throw new Error(`The version must look like 1.2.3, not "${facts.version}".`);
  const values: Record<string, string> = {
    ID: facts.id.toLowerCase(),
    VERSION: facts.version.split(".").length === 3 ? `${facts.version}.0` : facts.version,
    BASE_URL: servedAt(facts.baseUrl),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The manifest asks for {{${name}}}, which nobody knows.`);
    return value;
  });
}

/** Outlook opens a pane over https only; http will do on the machine one works on. */
function servedAt(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const secure = url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "localhost");
  if (!url || !secure)
    throw new Error(
      `The add-in's address must begin with https:// (or http://localhost to try it out), not "${baseUrl}".`,
    );
  if (url.search || url.hash || url.username || url.password || /["'<>&]/.test(url.href))
    throw new Error(
      `The add-in's address must be a plain one, without query, fragment or name: "${baseUrl}".`,
    );
  return url.href.replace(/\/+$/, "");
}
