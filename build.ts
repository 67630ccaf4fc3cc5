import { buildAddin } from "./build/addin.ts";
import { buildFunctions } from "./build/functions.ts";
import { writeManifest } from "./build/write-manifest.ts";

// What is deployed: dist/functions to Azure Functions, dist/addin to any https server, dist/addin/manifest.xml to Microsoft 365.
try {
  const baseUrl = process.env["OFFICE_BASE_URL"];
  if (!baseUrl)
    throw new Error("The build needs OFFICE_BASE_URL: the https address at which the add-in will be served.");
  await Promise.all([buildFunctions("dist/functions"), buildAddin("dist/addin", {})]);
  await writeManifest("dist/addin/manifest.xml", baseUrl);
  console.log("Built dist/functions and dist/addin.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
