import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A small pane</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com">
<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
</head><body><main><h1>A small pane</h1><p id="subject">Waiting</p></main><script src="/pane.js"></script></body></html>`;

/** Shows what it was told, and remembers the events it heard. */
const script = `
window.heard = [];
Office.onReady(async (info) => {
  window.info = info;
  const show = () => { document.getElementById("subject").textContent = Office.context.mailbox.item?.subject ?? "Nothing selected"; };
  const listen = (type) => Office.context.mailbox.addHandlerAsync(type, (event) => { window.heard.push(event); show(); });
  listen(Office.EventType.ItemChanged);
  listen(Office.EventType.SelectedItemsChanged);
  listen(Office.EventType.OfficeThemeChanged);
  show();
});
window.call = (one) => new Promise((resolve) => one(resolve));
`;

/** A folder with an add-in of one page, as a build would leave it. */
export async function smallAddin(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "small-addin-"));
  await writeFile(path.join(folder, "taskpane.html"), html);
  await writeFile(path.join(folder, "pane.js"), script);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
