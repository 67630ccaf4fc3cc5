import { type Element, named, parseXml, within } from "./xml.ts";

/** The width and height of an icon by its path under the add-in's address, or undefined when there is no such file. */
export type IconSize = (path: string) => { width: number; height: number } | undefined;

/** What the schema does not see: everything Outlook would only complain about once the manifest is installed. */
export function faultsOf(xml: string, iconSize: IconSize): string[] {
  const root = parseXml(xml);
  const overrides = named(within(root), "VersionOverrides");
  return [
    ...nesting(root, overrides),
    ...overrides.flatMap(resources),
    ...addresses(within(root)),
    ...icons(root, iconSize),
    ...identity(root),
    ...surfaces(overrides.at(-1)),
    ...(Buffer.byteLength(xml) > 256 * 1024 ? ["The manifest is larger than 256 KB."] : []),
  ];
}

function nesting(root: Element, overrides: readonly Element[]): string[] {
  const [early, late] = overrides;
  const kinds = overrides.map((one) => one.attributes["xsi:type"]).join();
  const faults = kinds === "VersionOverridesV1_0,VersionOverridesV1_1" ? [] : [`Overrides are ${kinds}.`];
  if (!early || !late || !root.children.includes(early) || !early.children.includes(late))
    faults.push("VersionOverrides 1.1 must stand inside 1.0.");
  const needs = [root, late].map((one) => {
    const [sets] = within(one ?? root, one === root ? "VersionOverrides" : "Hosts").filter(({ name }) =>
      /(^|:)Sets$/.test(name),
    );
    return Number(sets?.attributes["DefaultMinVersion"]);
  });
  const [base = 0, newest = 0] = needs;
  return newest > base ? faults : [...faults, "The inner overrides must need a newer Mailbox than the base."];
}

function resources(overrides: Element): string[] {
  const own = within(overrides, "VersionOverrides");
  const declared = own
    .filter(({ name }) => /^bt:(Image|Url|String)$/.test(name))
    .flatMap((one) => one.attributes["id"] ?? []);
  const used = own.flatMap((one) => one.attributes["resid"] ?? []);
  const tooLong = [
    ...declared,
    ...own.flatMap((one) => (one.name === "Control" ? (one.attributes["id"] ?? []) : [])),
  ];
  return [
    ...used.filter((id) => !declared.includes(id)).map((id) => `${id} is not among its own Resources.`),
    ...declared.filter((id) => !used.includes(id)).map((id) => `${id} is declared and never used.`),
    ...declared.filter((id, index) => declared.indexOf(id) !== index).map((id) => `${id} is declared twice.`),
    ...tooLong.filter((id) => id.length > 32).map((id) => `${id} is longer than 32 characters.`),
    ...named(own, "bt:String")
      .filter((one) => (one.attributes["DefaultValue"] ?? "").length > 250)
      .map(() => "A string is longer than 250 characters."),
  ];
}

function addresses(elements: readonly Element[]): string[] {
  const urls = elements
    .map((one) => one.attributes["DefaultValue"] ?? "")
    .filter((value) => /^\w+:\/\//.test(value));
  const faults = urls.filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https.`);
  const origins = new Set(urls.map((url) => new URL(url).origin));
  return origins.size === 1
    ? faults
    : [...faults, `The add-in is served from ${[...origins].join(" and ")}.`];
}

function icons(root: Element, iconSize: IconSize): string[] {
  const all = within(root);
  const fault = (url: string | undefined, size: number): string[] => {
    const pixels = url && iconSize(new URL(url).pathname);
    if (!pixels) return [`There is no icon at ${url}.`];
    return pixels.width === size && pixels.height === size ? [] : [`${url} is not ${size} pixels.`];
  };
  const inRibbon = named(all, "VersionOverrides").flatMap((overrides) => {
    const own = within(overrides, "VersionOverrides");
    const url = (resid: string | undefined) =>
      own.find((one) => one.name === "bt:Image" && one.attributes["id"] === resid)?.attributes[
        "DefaultValue"
      ];
    return named(own, "Icon").flatMap((icon) => {
      const sizes = icon.children.map((image) => Number(image.attributes["size"]));
      const missing = [16, 32, 80]
        .filter((size) => !sizes.includes(size))
        .map((size) => `A button has no icon of ${size} pixels.`);
      return [
        ...missing,
        ...icon.children.flatMap((image) =>
          fault(url(image.attributes["resid"]), Number(image.attributes["size"])),
        ),
      ];
    });
  });
  const address = (name: string) => named(all, name)[0]?.attributes["DefaultValue"];
  return [...fault(address("IconUrl"), 64), ...fault(address("HighResolutionIconUrl"), 128), ...inRibbon];
}

function identity(root: Element): string[] {
  const text = (name: string) => named(root.children, name)[0]?.text ?? "";
  const faults = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text("Id"))) faults.push("The id is not a GUID.");
  if (!/^\d+(\.\d+){3}$/.test(text("Version"))) faults.push("The version does not have four parts.");
  const many = named(within(root), "SupportsMultiSelect").some((one) => one.text === "true");
  const needed = many ? "ReadWriteMailbox" : "ReadItem";
  if (text("Permissions") !== needed)
    faults.push(`What is declared needs ${needed}, not ${text("Permissions")}.`);
  const ids = within(root).flatMap((one) =>
    ["Control", "Group"].includes(one.name) ? (one.attributes["id"] ?? []) : [],
  );
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${id} is the id of two buttons or groups.`);
  const unwanted = ["Runtimes", "LaunchEvent", "WebApplicationInfo", "MobileFormFactor"];
  return [
    ...faults,
    ...within(root).flatMap(({ name }) => (unwanted.includes(name) ? [`${name} is not wanted.`] : [])),
  ];
}

/** What the office was promised: its button on mail and on both kinds of meeting, in shared mailboxes, pinned. */
function surfaces(overrides: Element | undefined): string[] {
  const all = overrides ? within(overrides) : [];
  const points = named(all, "ExtensionPoint").map((one) => one.attributes["xsi:type"]);
  const wanted = ["MessageRead", "AppointmentOrganizer", "AppointmentAttendee"].map(
    (one) => `${one}CommandSurface`,
  );
  const flags = ["SupportsSharedFolders", "SupportsPinning", "SupportsNoItemContext", "SupportsMultiSelect"];
  return [
    ...wanted.filter((point) => !points.includes(point)).map((point) => `There is no button on ${point}.`),
    ...flags
      .filter((flag) => !named(all, flag).some(({ text }) => text === "true"))
      .map((flag) => `${flag} is not true.`),
  ];
}
