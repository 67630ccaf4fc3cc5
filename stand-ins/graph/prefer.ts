/** What a caller asks for with `Prefer`. */
export interface Prefer {
  immutableIds: boolean;
  bodyAs: "text" | "html" | null;
  timeZone: string | null;
  /** `odata.maxpagesize`, which only change tracking looks at. */
  pageSize: number | null;
  /** Named back in `Preference-Applied`. */
  applied: string[];
}

const wish = /([\w.-]+)\s*=\s*("[^"]*"|[^,;\s]+)/g;

export function readPrefer(header: string | undefined): Prefer {
  const prefer: Prefer = { immutableIds: false, bodyAs: null, timeZone: null, pageSize: null, applied: [] };
  for (const [, name = "", quoted = ""] of (header ?? "").matchAll(wish)) {
    const value = quoted.replace(/^"|"$/g, "");
    const wanted = `${name.toLowerCase()}=${value.toLowerCase()}`;
    if (wanted === "idtype=immutableid") {
      prefer.immutableIds = true;
      prefer.applied.push('IdType="ImmutableId"');
    } else if (wanted === "outlook.body-content-type=text" || wanted === "outlook.body-content-type=html") {
      prefer.bodyAs = value.toLowerCase() === "text" ? "text" : "html";
      prefer.applied.push(`outlook.body-content-type="${prefer.bodyAs}"`);
    } else if (name.toLowerCase() === "outlook.timezone") {
      prefer.timeZone = value;
      prefer.applied.push(`outlook.timezone="${value}"`);
    } else if (/^odata\.maxpagesize$/i.test(name) && /^[1-9]\d*$/.test(value))
      prefer.pageSize = Number(value);
  }
  return prefer;
}
