import type { TypeCode } from "../triage/types.ts";

/**
 * While one of these is open, the other cases of the same person may not be destroyed: what `holding_cases` in the database
 * asks. FOIA 2000 s.77 and DPA 2018 s.173.
 */
export const holdingTypes: readonly TypeCode[] = [
  "foi",
  "foisa",
  "foi_internal_review",
  "eir",
  "eir_internal_review",
  "sar",
  "data_rights",
  "dp_complaint",
  "ico_enquiry",
  "complaint_stage1",
  "complaint_stage2",
  "complaint_childrens",
  "complaint_adults",
  "conduct_complaint",
  "ombudsman",
  "pre_action",
  "coroner_pfd",
];
