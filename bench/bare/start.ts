import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { buildAddin } from "../../build/addin.ts";
import { apiScope, apps, tenantId } from "../../stand-ins/outside.ts";

// The least that a start with everything must do: build the pane, then open the database. In the folder it is started in.
await buildAddin(path.resolve("addin"), {
  OFFICE_TENANT_ID: tenantId,
  OFFICE_PANE_CLIENT_ID: apps.pane,
  OFFICE_API_SCOPE: apiScope,
});
const record = await PGlite.create(path.resolve("record"));
process.stdout.write("ready\n");
await record.close();
process.exit(0);
