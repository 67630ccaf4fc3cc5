import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { extensionType } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { ownerChanged, theOwner } from "./ops-attachments.ts";
import { page } from "./paging.ts";
import { showExtension } from "./present-message.ts";
import type { Extension } from "./record-parts.ts";

const prefix = /^Microsoft\.OutlookServices\.OpenTypeExtension\./i;

/** By its own name, or by the long id the service makes of it. */
function theExtension(call: Call): Extension {
  const wanted = (call.params["extension"] ?? "").replace(prefix, "").toLowerCase();
  const found = theOwner(call).extensions.find(({ name }) => name.toLowerCase() === wanted);
  if (!found) throw itemNotFound();
  return found;
}

function given(call: Call): Record<string, unknown> {
  if (typeof call.body !== "object" || call.body === null)
    throw badRequest("Unable to read JSON request payload.");
  const own = Object.entries(call.body).filter(
    ([name]) => !/^(id|extensionName)$/.test(name) && !name.includes("@"),
  );
  return Object.fromEntries(own);
}

export const listExtensions: Operation = (call) =>
  page(call, extensionType, theOwner(call).extensions, showExtension);
export const readExtension: Operation = (call) => ok(showExtension(theExtension(call)));

export const createExtension: Operation = (call) => {
  const owner = theOwner(call);
  const name =
    typeof call.body === "object" && call.body !== null ? Reflect.get(call.body, "extensionName") : undefined;
  if (typeof name !== "string" || !name)
    throw badRequest("An extension needs an extensionName.", "ErrorInvalidArgument");
  if (owner.extensions.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new GraphError(409, "ErrorExtensionExists", "An extension with this name exists already.");
  const extension = { name, properties: given(call) };
  owner.extensions.push(extension);
  ownerChanged(call, owner);
  return created(showExtension(extension));
};

export const updateExtension: Operation = (call) => {
  const extension = theExtension(call);
  Object.assign(extension.properties, given(call));
  ownerChanged(call, theOwner(call));
  return ok(showExtension(extension));
};

export const deleteExtension: Operation = (call) => {
  const owner = theOwner(call);
  const { name } = theExtension(call);
  owner.extensions = owner.extensions.filter((one) => one.name !== name);
  ownerChanged(call, owner);
  return noContent;
};
