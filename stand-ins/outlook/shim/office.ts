import type { HostEvent, Theme, Welcome } from "../line.ts";
import { enums } from "./enums.ts";
import type { Host } from "./item.ts";
import { type Line, openLine } from "./line.ts";
import { openMailbox } from "./mailbox.ts";
import { openNestedAuthBridge } from "./nested-auth.ts";
import { setOffline } from "./offline.ts";
import { openRoamingSettings } from "./roaming-settings.ts";

// Office's library in the shape its documentation gives, for Mailbox 1.16 in read mode. It holds no mail: every
// answer comes from the Outlook page that frames the pane.

const sets: Record<string, number> = { Mailbox: 1.16, NestedAppAuth: 1.1, OpenBrowserWindowApi: 1.1 };
/** "1.16" is newer than "1.5": versions are not decimal fractions. */
const minor = (version: string | number) => Number(String(version).split(".")[1] ?? 0);
const isSetSupported = (name: string, version: string | number = "1.1") =>
  name in sets && minor(version) <= minor(sets[name] ?? 0);

const language = "en-GB";
const context: Record<string, unknown> = {
  displayLanguage: language,
  contentLanguage: language,
  host: "Outlook",
  platform: "OfficeOnline",
  diagnostics: { host: "Outlook", platform: "OfficeOnline", version: "16.0.0.0" },
  requirements: { isSetSupported },
  touchEnabled: false,
  ui: { openBrowserWindow: (url: string) => void window.open(url, "_blank", "noopener") },
};

function settle(line: Line, welcome: Welcome): void {
  let quirks = new Set<string>(welcome.quirks);
  const host: Host = { line, has: (quirk) => quirks.has(quirk) };
  const { mailbox, changeItem, changeSelection, changeTheme } = openMailbox(host, welcome);
  context["mailbox"] = mailbox;
  context["roamingSettings"] = openRoamingSettings(host, welcome.settings);
  const paint = (theme: Theme) => (context["officeTheme"] = theme);
  paint(welcome.theme);
  setOffline(host.has("offline"));
  if (!host.has("no-bridge")) openNestedAuthBridge(line);

  line.onEvent((event: HostEvent) => {
    switch (event.name) {
      case "item":
        return changeItem(event.item);
      case "selection":
        return changeSelection(event.selected);
      case "theme":
        paint(event.theme);
        return changeTheme(event.theme);
      case "quirks":
        quirks = new Set(event.quirks);
        return setOffline(host.has("offline"));
      case "auth":
        return undefined;
    }
  });
}

const origins = document.currentScript?.dataset["outlook"]?.split(" ") ?? [];
const ready = openLine(origins).then((open) => {
  if (!open) return { host: null, platform: null };
  settle(open.line, open.welcome);
  return { host: "Outlook", platform: "OfficeOnline" };
});

type Info = Awaited<typeof ready>;
const onReady = (callback?: (info: Info) => unknown) =>
  ready.then((info) => {
    callback?.(info);
    return info;
  });
Object.assign(window, { Office: { ...enums, context, onReady, isSetSupported } });

// The real library does both, and add-ins have to live with it.
Object.assign(window.history, { pushState: null, replaceState: null });
for (const name of ["alert", "confirm", "prompt"]) {
  Object.defineProperty(window, name, {
    configurable: true,
    value: () => {
      throw new Error(`window.${name} does nothing in an add-in.`);
    },
  });
}
