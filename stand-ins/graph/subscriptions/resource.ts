import { badRequest, itemNotFound } from "../errors.ts";
import { findFolder } from "../mailbox.ts";
import type { Mailbox } from "../records.ts";
import { segmentsOf } from "../router.ts";

export interface Watched {
  what: "message" | "event";
  /** Address or object id, or `me`. */
  user: string;
  folder: string | undefined;
}

/** `/users/{id}/messages`, `/users/{id}/mailFolders('inbox')/messages`, `/users/{id}/events` */
export function readResource(resource: string): Watched {
  if (resource.includes("?"))
    throw badRequest("A resource with query options is not watched here.", "InvalidRequest");
  const [users, user, ...rest] = segmentsOf(resource);
  const path = rest.map((segment, place) => (place === 1 ? segment : segment.toLowerCase()));
  const isUser = users?.toLowerCase() === "users" && user !== undefined;
  if (isUser && path.join("/") === "messages") return { what: "message", user, folder: undefined };
  if (isUser && path.join("/") === "events") return { what: "event", user, folder: undefined };
  if (isUser && path.length === 3 && path[0] === "mailfolders" && path[2] === "messages")
    return { what: "message", user, folder: path[1] };
  throw badRequest(`The resource '${resource}' cannot be subscribed to.`, "InvalidRequest");
}

export function folderIdOf(mailbox: Mailbox, folder: string | undefined): string | null {
  if (folder === undefined) return null;
  const found = findFolder(mailbox, folder);
  if (!found) throw itemNotFound();
  return found.id;
}
