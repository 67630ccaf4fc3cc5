import { z } from "zod";
import { anyCase, looseBoolean, looseInteger, readBody } from "./read-body.ts";
import { created, type Call, type Operation, type Reply } from "./call.ts";
import { badRequest, GraphError } from "./errors.ts";
import { newAttachmentId, newGuid } from "./ids.ts";
import { ownerChanged, theOwner } from "./ops-attachments.ts";

const Session = z.strictObject({
  attachmentItem: z.strictObject({
    "@odata.type": z.string().optional(),
    attachmentType: anyCase(["file", "item", "reference"]),
    name: z.string().min(1),
    size: looseInteger,
    contentType: z.string().nullish(),
    isInline: looseBoolean.nullish(),
    contentId: z.string().nullish(),
  }),
});
type File = z.output<typeof Session>["attachmentItem"];

interface Upload {
  call: Call;
  file: File;
  received: Buffer[];
  next: number;
}

const uploads = new Map<string, Upload>();
const megabyte = 1024 * 1024;
const tomorrow = (call: Call): string => new Date(call.world.now().getTime() + 86_400_000).toISOString();

/** For files over 3 MB: https://learn.microsoft.com/graph/outlook-large-attachments */
export const createUpload: Operation = (call) => {
  const { attachmentItem: file } = readBody(Session, call.body, "attachmentItem");
  if (file.size > 150 * megabyte)
    throw badRequest("The attachment is larger than 150 MB.", "ErrorAttachmentSizeLimitExceeded");
  theOwner(call);
  const token = newGuid();
  uploads.set(token, { call, file, received: [], next: 0 });
  return created({
    uploadUrl: `${call.origin}/upload/${token}`,
    expirationDateTime: tomorrow(call),
    nextExpectedRanges: ["0-"],
  });
};

function finish(token: string, { call, file, received }: Upload): Reply {
  const owner = theOwner(call);
  const id = newAttachmentId(owner.id);
  owner.attachments.push({
    id,
    kind: "file",
    name: file.name,
    contentType: file.contentType ?? "application/octet-stream",
    isInline: file.isInline ?? false,
    contentId: file.contentId ?? null,
    contentLocation: null,
    modifiedAt: call.world.now().toISOString(),
    content: new Uint8Array(Buffer.concat(received)),
  });
  ownerChanged(call, owner);
  uploads.delete(token);
  return {
    status: 201,
    headers: { Location: `${call.origin}${call.path.replace(/createUploadSession$/i, id)}` },
  };
}

/** One range, in order. The address itself is the key: a token must not be sent with it. */
export function putRange(token: string, headers: Readonly<Record<string, string>>, bytes: Buffer): Reply {
  const upload = uploads.get(token);
  if (!upload) throw new GraphError(404, "ErrorItemNotFound", "The upload session was not found.");
  if (headers["authorization"])
    throw new GraphError(401, "InvalidAudience", "An upload takes no Authorization header.");
  const [, from, to, of] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
  if (
    Number(from) !== upload.next ||
    Number(to) - Number(from) + 1 !== bytes.length ||
    Number(of) !== upload.file.size
  )
    throw new GraphError(416, "ErrorInvalidRange", `The next range expected begins at ${upload.next}.`);
  upload.received.push(bytes);
  upload.next += bytes.length;
  if (upload.next >= upload.file.size) return finish(token, upload);
  return {
    status: 200,
    body: { expirationDateTime: tomorrow(upload.call), nextExpectedRanges: [`${upload.next}-`] },
  };
}
