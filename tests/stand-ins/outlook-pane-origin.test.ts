import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../stand-ins/outlook/http.ts";
import { paneOrigin, shimPath, withShim } from "../../stand-ins/outlook/pane-server.ts";
import { smallAddin } from "./outlook-pane.ts";

let addin: Awaited<ReturnType<typeof smallAddin>>;
let server: Listening;
beforeAll(async () => {
  addin = await smallAddin();
  await mkdir(path.join(addin.folder, "assets"));
  await writeFile(path.join(addin.folder, "assets/taskpane-1234.js"), "export {};");
  const nobody = "http://127.0.0.1:9";
  server = await listen(
    0,
    paneOrigin({ addinFolder: addin.folder, functionsUrl: nobody, outlookPort: 4280, shim: "// ours" }),
  );
});
afterAll(async () => {
  await server.close();
  await addin.remove();
});
const get = (wanted: string) => fetch(`http://127.0.0.1:${server.port}${wanted}`);

test("only Office's library is exchanged in the page; the rest is as it was built", () => {
  const built = `<meta content="script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'">
<script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="./a.js"></script>`;
  expect(withShim(built, ["http://127.0.0.1:1"])).toBe(
    built.replace(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
      `src="${shimPath}" data-outlook="http://127.0.0.1:1"`,
    ),
  );
});

test("a page that lets no script of its own run may still run ours", () => {
  const strict = `<meta content="default-src 'none'; script-src https://appsforoffice.microsoft.com">`;
  expect(withShim(strict, [])).toContain("script-src 'self'");
});

test("the page is asked for anew each time; what carries a mark of its content is kept for a year", async () => {
  const page = await get("/taskpane.html");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const script = await get("/assets/taskpane-1234.js");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toContain("immutable");
});

test("nothing outside the add-in's folder is served", async () => {
  expect((await get("/..%2f..%2fetc/passwd")).status).toBe(404);
  expect((await get("/admin/functions")).status).toBe(404);
});

test("when the Functions are down the pane is told so in words", async () => {
  const answer = await get("/api/readMe");
  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({
    problem: { message: "The office’s service is not answering. Try again in a moment." },
  });
});
