import { requestModel } from "./model/models.ts";
import type { Passage } from "./passage.ts";
import { isTypeCode, type TypeCode } from "./types.ts";
import { loudestIn, type Told, windowsOf } from "./windows.ts";

/** What the law or a complaints code has a clock for: a miss breaks the law. */
export const clocked: readonly TypeCode[] = [
  "foi",
  "foisa",
  "eir",
  "sar",
  "data_rights",
  "dp_complaint",
  "foi_internal_review",
  "eir_internal_review",
  "complaint_stage1",
  "complaint_stage2",
];

/** What is asked under Scotland's Act is asked in the same words. */
export const wordedAs = (type: TypeCode): TypeCode => (type === "foisa" ? "foi" : type);

/** Words of a letter that ask for something that has a clock, whatever else it is about. */
export interface Request extends Told {
  type: TypeCode;
}

export const requestsIn = ({ subject, text }: Pick<Passage, "subject" | "text">): Request[] =>
  [...loudestIn(requestModel(), windowsOf(subject, text))].flatMap(([type, told]) =>
    isTypeCode(type) ? [{ type, ...told }] : [],
  );
