import type { Call } from "./call.ts";
import { messageType } from "./entity-types.ts";
import { type Expansion, filtered, readExpand } from "./expand.ts";
import { isSelected, select } from "./odata-query.ts";
import type { Attachment, Extension } from "./record-parts.ts";
import type { CalendarEvent, Mailbox, Message } from "./records.ts";
import { presentAttachment } from "./present-attachment.ts";
import { showEvent } from "./show-event.ts";
import { showHeaders, showMessage } from "./show-message.ts";
import { showBody, showMultiProperty, type Shown } from "./show-parts.ts";

const expandable = [
  "attachments",
  "extensions",
  "singlevalueextendedproperties",
  "multivalueextendedproperties",
  "microsoft.graph.eventmessage/event",
  "microsoft.graph.eventmessagerequest/event",
];

export const showExtension = ({ name, properties }: Extension): Shown => ({
  "@odata.type": "#microsoft.graph.openTypeExtension",
  id: `Microsoft.OutlookServices.OpenTypeExtension.${name}`,
  extensionName: name,
  ...properties,
});

/** The properties of a caller's own that hang on a message or an event. */
export function expandOwn(
  record: Message | CalendarEvent,
  expansion: Expansion,
): [string, Shown[]] | undefined {
  if (expansion.name === "singlevalueextendedproperties")
    return [
      "singleValueExtendedProperties",
      filtered(
        record.properties.map((one) => ({ ...one })),
        expansion,
        ["id", "value"],
      ),
    ];
  if (expansion.name === "multivalueextendedproperties")
    return [
      "multiValueExtendedProperties",
      filtered(record.multiProperties.map(showMultiProperty), expansion, ["id", "value"]),
    ];
  if (expansion.name !== "extensions") return undefined;
  const shown = record.extensions.map(showExtension);
  const named = [...record.extensions.map(({ name }) => ({ id: name })), ...shown];
  const hits = filtered(named, expansion, ["id"]).map(({ id }) => id);
  return [
    "extensions",
    shown.filter(({ id, extensionName }) => hits.includes(id) || hits.includes(extensionName)),
  ];
}

const eventOf = (mailbox: Mailbox, message: Message): CalendarEvent | undefined =>
  message.meeting?.eventKey ? mailbox.events.get(message.meeting.eventKey) : undefined;

/** `$expand=attachments($select=id,name)` leaves the bytes where they are. */
export async function expandAttachments(
  attachments: readonly Attachment[],
  { options }: Expansion,
): Promise<Shown[]> {
  const names = options
    .get("select")
    ?.toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const bytes = !names || names.includes("contentbytes");
  const shown = await Promise.all(attachments.map((one) => presentAttachment(one, { bytes, item: false })));
  if (!names) return shown;
  const kept = (name: string): boolean =>
    name.startsWith("@") || name === "id" || names.includes(name.toLowerCase());
  return shown.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => kept(name))));
}

async function expanded(message: Message, call: Call, expansion: Expansion): Promise<[string, unknown]> {
  if (expansion.name === "attachments") {
    return ["attachments", await expandAttachments(message.attachments, expansion)];
  }
  const own = expandOwn(message, expansion);
  if (own) return own;
  const event = eventOf(call.mailbox, message);
  return ["event", event ? showEvent(call.mailbox, event, call.prefer) : null];
}

/** A message as this request wants it: its own properties, the expansions, and of those what `$select` names. */
export async function presentMessage(message: Message, call: Call): Promise<Shown> {
  const shown = showMessage(message, call.prefer);
  if (isSelected(call, "internetMessageHeaders")) shown["internetMessageHeaders"] = showHeaders(message);
  if (isSelected(call, "uniqueBody")) shown["uniqueBody"] = showBody(message.body, call.prefer.bodyAs);
  const picked = select(shown, call, messageType);
  const expansions = readExpand(call.query.get("expand"), expandable);
  for (const expansion of expansions) {
    if (expansion.name.endsWith("/event") && !message.meeting) continue;
    const [name, value] = await expanded(message, call, expansion);
    if (Array.isArray(value) && value.length === 0 && name.endsWith("Properties")) continue;
    picked[name] = value;
  }
  return picked;
}

/** As `$filter` sees it, the caller's own properties included. */
export function fileMessage(message: Message, call: Call): Shown {
  const shown = showMessage(message, call.prefer);
  shown["singleValueExtendedProperties"] = message.properties;
  shown["multiValueExtendedProperties"] = message.multiProperties;
  shown["extensions"] = message.extensions.map(({ name }) => ({ id: name }));
  return shown;
}
