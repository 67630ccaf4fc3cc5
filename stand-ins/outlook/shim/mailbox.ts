import { exchangeId, type OpenItem, restIdOf, type SelectedMessage, type Welcome } from "../line.ts";
import { answerLater, OfficeFault } from "./answer.ts";
import { enums } from "./enums.ts";
import { type Host, readItem } from "./item.ts";

type Listener = (event: Record<string, unknown>) => void;
const mostSelected = 100;
const { ItemChanged, SelectedItemsChanged, OfficeThemeChanged } = enums.EventType;

/** `Office.context.mailbox` of read mode, and the ways in which the page changes what it shows. */
export function openMailbox(host: Host, welcome: Welcome) {
  const listeners = new Map<string, Set<Listener>>();
  let shown = 0;
  let selected = welcome.selected;
  /** One message at a time, until it has been unloaded. */
  let loading = false;
  let item = show(welcome.item);

  function show(open: OpenItem | null) {
    const turn = ++shown;
    return open ? readItem(open, host, () => turn === shown) : null;
  }
  const fire = (type: string, event: Record<string, unknown> = {}) => {
    for (const listener of listeners.get(type) ?? []) listener({ type, ...event });
  };
  const display =
    (name: "openMessage" | "openAppointment") =>
    (itemId: string, ...args: unknown[]) =>
      answerLater(args, () => host.line.ask(name, { itemId }));

  const mailbox = {
    get item() {
      return item;
    },
    userProfile: {
      displayName: welcome.profile.name,
      emailAddress: welcome.profile.address,
      timeZone: "GMT Standard Time",
      accountType: "office365",
    },
    diagnostics: { hostName: "OutlookWebApp", hostVersion: "20261106005.14", OWAView: "ThreeColumns" },
    ewsUrl: "",
    restUrl: "",
    convertToRestId: (itemId: string, _version?: string) => restIdOf(itemId),
    convertToEwsId: (restId: string, _version?: string) => exchangeId(restId),
    convertToLocalClientTime: (at: Date) => ({
      year: at.getFullYear(),
      month: at.getMonth(),
      date: at.getDate(),
      hours: at.getHours(),
      minutes: at.getMinutes(),
      seconds: at.getSeconds(),
      milliseconds: at.getMilliseconds(),
      timezoneOffset: -at.getTimezoneOffset(),
    }),
    addHandlerAsync: (type: string, listener: Listener, ...args: unknown[]) =>
      answerLater(args, () => {
        if (type !== ItemChanged && type !== SelectedItemsChanged && type !== OfficeThemeChanged)
          throw new OfficeFault(9016, "InvalidEventType", `There is no event called ${type}.`);
        listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
      }),
    removeHandlerAsync: (type: string, ...args: unknown[]) => answerLater(args, () => listeners.delete(type)),
    getSelectedItemsAsync: (...args: unknown[]) =>
      answerLater(args, () => {
        if (selected.length > mostSelected)
          throw new OfficeFault(9054, "TooManyItems", "No more than 100 messages can be read at once.");
        return selected.map((one) => ({ ...one, itemType: "message" }));
      }),
    loadItemByIdAsync: (itemId: string, ...args: unknown[]) =>
      answerLater(args, async () => {
        if (loading)
          throw new OfficeFault(9020, "GenericResponseError", "The message loaded before was not unloaded.");
        loading = true;
        let loaded = true;
        const unloadAsync = (...more: unknown[]) => answerLater(more, () => void (loading = loaded = false));
        try {
          const open = await host.line.ask("loadItem", { itemId });
          // On the web a loaded message has no getSharedPropertiesAsync, wherever it lies (office-js issue 6222).
          return { ...readItem({ ...open, shared: undefined }, host, () => loaded), unloadAsync };
        } catch (fault) {
          loading = false;
          throw fault;
        }
      }),
    masterCategories: {
      getAsync: (...args: unknown[]) => answerLater(args, () => host.line.ask("masterCategories", {})),
    },
    displayMessageForm: display("openMessage"),
    displayMessageFormAsync: display("openMessage"),
    displayAppointmentForm: display("openAppointment"),
    displayAppointmentFormAsync: display("openAppointment"),
    displayNewMessageFormAsync: (form: Record<string, unknown>, ...args: unknown[]) =>
      answerLater(args, () =>
        host.line.ask("newMessage", {
          to: Array.isArray(form["toRecipients"]) ? form["toRecipients"].map(String) : [],
          subject: typeof form["subject"] === "string" ? form["subject"] : "",
          html: typeof form["htmlBody"] === "string" ? form["htmlBody"] : "",
        }),
      ),
  } satisfies Partial<Record<keyof Office.Mailbox, unknown>>;

  return {
    mailbox,
    changeItem: (open: OpenItem | null) => {
      item = show(open);
      fire(ItemChanged);
    },
    changeSelection: (now: SelectedMessage[]) => {
      selected = now;
      fire(SelectedItemsChanged);
    },
    changeTheme: (officeTheme: Welcome["theme"]) => fire(OfficeThemeChanged, { officeTheme }),
  };
}
