import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { fillManifest } from "../../build/manifest.ts";

const root = path.resolve(import.meta.dirname, "../..");
const schemas = path.join(root, "../shared/outlook/xsd");
const main = "OfficeAppManifestV1_1.xsd";
const filled = fillManifest(readFileSync(path.join(root, "manifest.xml"), "utf8"), {
  baseUrl: "https://addin.oldtown.example",
  version: "1.2.3",
  id: "0f9a1c52-7d7e-4f0e-9a53-2f1a6c6d9b10",
});

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(schemas, fileName), "utf8"),
});
const problems = async (contents: string): Promise<string> => {
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: schema(main),
    preload: readdirSync(schemas)
      .filter((name) => name !== main)
      .map(schema),
  });
  return valid ? "" : rawOutput;
};

test.skipIf(!existsSync(schemas))(
  "the manifest follows Microsoft's schemas (skipped where ../shared/outlook/xsd is not at hand)",
  async () => {
    expect(await problems(filled)).toBe("");
  },
);

test.skipIf(!existsSync(schemas))("the schemas notice a misspelt element and a wrong order", async () => {
  expect(await problems(filled.replaceAll("SupportsMultiSelect", "SupportsMultiselect"))).toContain(
    "SupportsMultiselect",
  );
  const shared = "<SupportsSharedFolders>true</SupportsSharedFolders>";
  const late = filled
    .replace(shared, "")
    .replace(
      '</DesktopFormFactor>\n        </Host>\n      </Hosts>\n      <Resources>\n        <bt:Images>\n          <bt:Image id="Icon.16"',
      (all) => shared + all,
    );
  expect(late).not.toBe(filled);
  expect(await problems(late)).toContain("SupportsSharedFolders");
});
