import { newAttachmentId, newId } from "./ids.ts";
import type { Attachment } from "./record-parts.ts";

function decodeLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 63;
  const bits = Array.from(line.slice(1), (character) => (character.charCodeAt(0) - 32) & 63);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bits.slice(at, at + 4);
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  return Buffer.from(bytes.slice(0, length));
}

const block = /^begin [0-7]{3,4} (.+)\r?\n([\s\S]*?)^end\s*$/gm;

/** Files that old mailers wrote into the text become attachments, as Exchange makes them. */
export function takeUuencoded(text: string, at: string): { text: string; attachments: Attachment[] } {
  const attachments: Attachment[] = [];
  const rest = text.replace(block, (_whole, name: string, lines: string) => {
    const content = Buffer.concat(
      lines
        .split(/\r?\n/)
        .filter((line) => line.length > 1)
        .map(decodeLine),
    );
    attachments.push({
      id: newAttachmentId(newId()),
      kind: "file",
      name: name.trim(),
      contentType: "application/octet-stream",
      isInline: false,
      contentId: null,
      contentLocation: null,
      modifiedAt: at,
      content: new Uint8Array(content),
    });
    return "";
  });
  return { text: rest, attachments };
}
