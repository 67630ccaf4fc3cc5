import type { Attached } from "../contract/letter.ts";
import { cut, oneLine } from "../text.ts";

/** An attachment as Graph lists it. */
export interface ListedFile {
  name: string;
  contentType: string;
  size: number;
  isInline: boolean;
  /** "fileAttachment", "itemAttachment" or "referenceAttachment". */
  form: string;
}

const mostListed = 30;

/** The end of the name tells more than the type a mail program gives. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\.pdf$/i, "PDF"],
  [/\.(?:docx?|odt|rtf|pages)$/i, "Word document"],
  [/\.(?:xlsx?|ods|csv|numbers)$/i, "spreadsheet"],
  [/\.(?:pptx?|odp)$/i, "presentation"],
  [/\.(?:eml|msg)$/i, "email"],
  [/\.(?:jpe?g|png|gif|heic|webp|tiff?|bmp)$/i, "picture"],
  [/\.(?:mp4|mov|avi|mkv|wmv)$/i, "film"],
  [/\.(?:mp3|m4a|wav|ogg|amr)$/i, "recording"],
  [/\.(?:zip|7z|rar)$/i, "packed files"],
  [/\.ics$/i, "calendar entry"],
  [/\.(?:html?|txt)$/i, "text"],
];

/** What hangs on a letter; pictures within its text are left out. */
export const attachedOf = (files: readonly ListedFile[]): Attached[] =>
  files
    .filter(({ isInline }) => !isInline)
    .slice(0, mostListed)
    .map((file) => ({ name: cut(oneLine(file.name), 120), kind: kindOf(file), size: file.size }));

function kindOf({ name, contentType, form }: ListedFile): string {
  if (form === "itemAttachment") return "email";
  if (form === "referenceAttachment") return "link to a file";
  const named = kinds.find(([end]) => end.test(name))?.[1];
  return named ?? (contentType.startsWith("image/") ? "picture" : "file");
}
