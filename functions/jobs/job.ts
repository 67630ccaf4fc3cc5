import type { CallName, Output, Parsed } from "../../core/contract/calls.ts";
import type { Office, StaffedOffice } from "../office.ts";

/** What answers one call of the contract: reads, asks core, saves. Safe to run twice. */
export type Job<N extends CallName> = (input: Parsed<N>, office: StaffedOffice) => Promise<Output<N>>;

/** What a timer sets off. */
export type TimedJob = (office: Office) => Promise<void>;
