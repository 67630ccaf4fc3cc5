import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fillManifest } from "../build/manifest.ts";
import { faultsOf } from "./support/manifest-faults.ts";

const root = path.resolve(import.meta.dirname, "..");
const template = readFileSync(path.join(root, "manifest.xml"), "utf8");
const facts = {
  baseUrl: "https://addin.oldtown.example",
  version: "1.2.3",
  id: "0f9a1c52-7d7e-4f0e-9a53-2f1a6c6d9b10",
};
const filled = fillManifest(template, facts);

/** A PNG says its size in bytes 16 to 24 of its header. */
function iconSize(pathname: string): { width: number; height: number } | undefined {
  try {
    const png = readFileSync(path.join(root, "assets", pathname));
    const isPng = png.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    return isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : undefined;
  } catch {
    return undefined;
  }
}

test("the manifest has no fault that Outlook would find", () => {
  expect(faultsOf(filled, iconSize)).toEqual([]);
});

test("every place is filled in: id, version of four parts and address", () => {
  expect(filled).not.toContain("{{");
  expect(filled).toContain(`<Id>${facts.id}</Id>`);
  expect(filled).toContain("<Version>1.2.3.0</Version>");
  expect(filled).toContain('"https://addin.oldtown.example/taskpane.html"');
});

test.each([
  [
    "a name that no resource has",
    'resid="Meeting.Tip"',
    'resid="Meeting.Tipp"',
    "Meeting.Tipp is not among its own Resources.",
  ],
  [
    "a resource of the outer overrides only",
    '<bt:Url id="Pane.Url"',
    '<bt:Url id="Other.Url"',
    "Pane.Url is not among its own Resources.",
    "last",
  ],
  [
    "a resource nobody uses",
    "<bt:LongStrings>",
    '<bt:LongStrings><bt:String id="Spare" DefaultValue="x"/>',
    "Spare is declared and never used.",
  ],
  [
    "an id of 33 characters",
    'id="office.message.open"',
    `id="${"o".repeat(33)}"`,
    "longer than 32 characters",
  ],
  [
    "an address without encryption",
    `"${facts.baseUrl}/help.html"`,
    '"http://addin.oldtown.example/help.html"',
    "is not https",
  ],
  [
    "a page from somewhere else",
    `"${facts.baseUrl}/taskpane.html"`,
    '"https://elsewhere.example/taskpane.html"',
    "is served from",
  ],
  ["an icon that does not exist", "icon-48.png", "icon-47.png", "There is no icon at"],
  ["an icon of the wrong size", "icons/icon-128.png", "icons/icon-64.png", "is not 128 pixels"],
  ["a button without its large icon", '<bt:Image size="80" resid="Icon.80"/>', "", "no icon of 80 pixels"],
  [
    "overrides beside each other",
    'xsi:type="VersionOverridesV1_1"',
    'xsi:type="VersionOverridesV1_0"',
    "Overrides are",
  ],
  [
    "overrides that ask for no more than the base",
    'DefaultMinVersion="1.8"',
    'DefaultMinVersion="1.5"',
    "newer Mailbox",
  ],
  ["two buttons of one id", 'id="office.attendee.open"', 'id="office.message.open"', "the id of two buttons"],
  ["more permission than is needed", "<SupportsMultiSelect>true</SupportsMultiSelect>", "", "needs ReadItem"],
  ["less permission than is needed", ">ReadWriteMailbox<", ">ReadItem<", "needs ReadWriteMailbox"],
  [
    "an add-in that cannot be used in the Leader's mailbox",
    "<SupportsSharedFolders>true",
    "<SupportsSharedFolders>false",
    "SupportsSharedFolders is not true",
  ],
  [
    "a meeting surface left out",
    "AppointmentAttendeeCommandSurface",
    "AppointmentOrganizerCommandSurface",
    "no button on AppointmentAttendee",
  ],
  ["a version of three parts", "<Version>1.2.3.0", "<Version>1.2.3", "four parts"],
  [
    "a block that only the retired sign-in needs",
    "</Resources>",
    "</Resources><WebApplicationInfo/>",
    "WebApplicationInfo is not wanted",
  ],
])("%s is found", (_what, from, to, fault, which = "first") => {
  const at = which === "last" ? filled.lastIndexOf(from) : filled.indexOf(from);
  expect(at).toBeGreaterThan(-1);
  const spoilt = filled.slice(0, at) + to + filled.slice(at + from.length);
  expect(faultsOf(spoilt, iconSize).join("\n")).toContain(fault);
});

test("an address with a path or a slash at its end is served as it should be", () => {
  const at = (baseUrl: string) => fillManifest(template, { ...facts, baseUrl });
  expect(at("https://council.example/office/")).toContain(
    '"https://council.example/office/icons/icon-64.png"',
  );
  expect(at("http://localhost:3000")).toContain('"http://localhost:3000/taskpane.html"');
});

test("an address over which Outlook would not open the pane is refused in words", () => {
  for (const baseUrl of [
    "http://addin.oldtown.example",
    "addin.oldtown.example",
    "ftp://x.example",
    "",
    "javascript:alert(1)",
  ])
    expect(() => fillManifest(template, { ...facts, baseUrl })).toThrow("must begin with https://");
  for (const baseUrl of ["https://x.example/?a=1", "https://x.example/#a", "https://me:secret@x.example"])
    expect(() => fillManifest(template, { ...facts, baseUrl })).toThrow("must be a plain one");
});

test("an id or a version that Outlook would not take is refused in words", () => {
  expect(() => fillManifest(template, { ...facts, id: "leaders-office" })).toThrow("must be a GUID");
  for (const version of ["1", "1.2", "1.2.3-beta", "v1.2.3"])
    expect(() => fillManifest(template, { ...facts, version })).toThrow("must look like 1.2.3");
});

test("a template that asks for something unknown is not written", () => {
  expect(() => fillManifest("{{COLOUR}}", facts)).toThrow("{{COLOUR}}");
});
