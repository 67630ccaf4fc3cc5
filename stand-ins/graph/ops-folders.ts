import { z } from "zod";
import { type Call, created, noContent, ok, type Operation } from "./call.ts";
import { folderType } from "./entity-types.ts";
import { badRequest, GraphError, itemNotFound } from "./errors.ts";
import { newFolderId } from "./ids.ts";
import { findFolder, wellKnown } from "./mailbox.ts";
import { removeMessage } from "./messages.ts";
import { choose, select } from "./odata-query.ts";
import { destination, theFolder } from "./ops-messages.ts";
import { page } from "./paging.ts";
import { looseBoolean, readBody } from "./read-body.ts";
import type { Folder } from "./records.ts";
import { showFolder } from "./show-message.ts";

const FolderBody = z.strictObject({
  displayName: z.string().optional(),
  isHidden: looseBoolean.optional(),
});

function tell(call: Call, how: "created" | "updated" | "deleted", { id, parentId }: Folder): void {
  call.world.tell({ mailbox: call.mailbox.address, what: "folder", how, key: id, id, folderId: parentId });
}

function folderOf(call: Call): Folder {
  const folder = call.mailbox.folders.get(theFolder(call) ?? "");
  if (!folder) throw itemNotFound();
  return folder;
}

/** The folders right below one, or below the top. Hidden ones only with `includeHiddenFolders=true`. */
function below(call: Call): Folder[] {
  const parent = theFolder(call) ?? wellKnown(call.mailbox, "msgfolderroot").id;
  const hidden = call.query.get("includehiddenfolders") === "true";
  const folders = [...call.mailbox.folders.values()].filter(
    (one) => one.parentId === parent && (hidden || !one.isHidden),
  );
  return choose(call, folderType, folders, ({ id }) => showFolder(call.mailbox, id));
}

const present = (call: Call, { id }: Folder) => select(showFolder(call.mailbox, id), call, folderType);

export const listFolders: Operation = (call) =>
  page(call, folderType, below(call), (one) => present(call, one));
export const countFolders: Operation = (call) => ok(String(below(call).length));
export const readFolder: Operation = (call) => ok(present(call, folderOf(call)));

const nameIsFree = (call: Call, parentId: string | null, name: string): void => {
  for (const folder of call.mailbox.folders.values())
    if (folder.parentId === parentId && folder.displayName.toLowerCase() === name.toLowerCase())
      throw new GraphError(409, "ErrorFolderExists", "A folder with the specified name already exists.");
};

export const createFolder: Operation = (call) => {
  const given = readBody(FolderBody, call.body, "mailFolder");
  if (!given.displayName) throw badRequest("A folder needs a displayName.", "ErrorInvalidArgument");
  const parentId = theFolder(call) ?? wellKnown(call.mailbox, "msgfolderroot").id;
  nameIsFree(call, parentId, given.displayName);
  const folder: Folder = {
    id: newFolderId(),
    displayName: given.displayName,
    parentId,
    wellKnown: null,
    isHidden: given.isHidden ?? false,
  };
  call.mailbox.folders.set(folder.id, folder);
  tell(call, "created", folder);
  return created(showFolder(call.mailbox, folder.id));
};

export const updateFolder: Operation = (call) => {
  const folder = folderOf(call);
  const { displayName } = readBody(FolderBody, call.body, "mailFolder");
  if (displayName) folder.displayName = displayName;
  tell(call, "updated", folder);
  return ok(present(call, folder));
};

export const moveFolder: Operation = (call) => {
  const folder = folderOf(call);
  folder.parentId = destination(call);
  tell(call, "updated", folder);
  return created(showFolder(call.mailbox, folder.id));
};

export const copyFolder: Operation = (call) => {
  const folder: Folder = {
    ...folderOf(call),
    id: newFolderId(),
    wellKnown: null,
    parentId: destination(call),
  };
  call.mailbox.folders.set(folder.id, folder);
  tell(call, "created", folder);
  return created(showFolder(call.mailbox, folder.id));
};

export const deleteFolder: Operation = (call) => {
  const folder = folderOf(call);
  if (folder.wellKnown)
    throw badRequest("Distinguished folders cannot be deleted.", "ErrorDeleteDistinguishedFolder");
  for (const child of call.mailbox.folders.values())
    if (child.parentId === folder.id) child.parentId = findFolder(call.mailbox, "deleteditems")?.id ?? null;
  for (const message of call.mailbox.messages.values())
    if (message.folderId === folder.id) removeMessage(call.world, call.mailbox, message);
  call.mailbox.folders.delete(folder.id);
  tell(call, "deleted", folder);
  return noContent;
};
