import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { DueDates, Suggestion } from "../../core/contract/shapes.ts";
import type { Trouble } from "../../core/effects/kinds.ts";

/** The tables as they are, snake_case and all. `tests/functions/store.test.ts` holds this against the database. */
export interface Tables {
  case_numbers: { year: number; last: number };
  cases: {
    id: GeneratedAlways<number>;
    reference: string;
    type: string;
    topic: string | null;
    priority: string;
    sensitivity: string;
    capacity: string;
    state: "open" | "undone";
    subject: string;
    correspondent_name: string;
    correspondent_address: string;
    received_at: Date;
    dates: JSONColumnType<DueDates>;
    due_on: string | null;
    owner: string;
    note: string;
    suggested: JSONColumnType<Pick<Suggestion, "type" | "confidence">>;
    logged_by_id: string;
    logged_by: string;
    logged_at: Date;
    version: Generated<number>;
  };
  case_messages: {
    id: GeneratedAlways<number>;
    case_id: number;
    mailbox: string;
    internet_message_id: string;
    graph_id: string;
    conversation_id: string;
    subject: string;
    received_at: Date;
    filed_by: string;
    filed_at: Date;
    removed_at: Date | null;
  };
  conversations: { mailbox: string; conversation_id: string };
  diary_requests: {
    id: GeneratedAlways<number>;
    mailbox: string;
    internet_message_id: string;
    event_id: string;
    subject: string;
    organiser_name: string;
    organiser_address: string;
    start_at: Date;
    end_at: Date;
    all_day: boolean;
    location: string;
    received_at: Date;
    withdrawn_at: Date | null;
    withdrawn_by_id: string | null;
    withdrawn_by: string | null;
  };
  diary_answers: {
    request_id: number;
    kind: "accept" | "tentative" | "decline";
    reason: string;
    note: string;
    message: string;
    event_version: string;
    decided_by_id: string;
    decided_by: string;
    on_behalf_of: string;
    decided_at: Date;
  };
  briefs: {
    brief_on: string;
    subject: string;
    html: string;
    body_text: string;
    sent_to: string;
    sent_by: string;
    sent_at: Date;
  };
  effects: {
    id: GeneratedAlways<number>;
    key: string;
    kind: string;
    about: string;
    mailbox: string | null;
    payload: JSONColumnType<object>;
    progress: ColumnType<Record<string, string>, string | undefined, string>;
    attempts: Generated<number>;
    tries: Generated<number>;
    run_after: Date;
    leased_by: string | null;
    leased_until: Date | null;
    done_at: Date | null;
    failed_at: Date | null;
    cancelled_at: Date | null;
    trouble: Trouble | null;
    problem: string | null;
    created_at: Date;
    mended_by_id: string | null;
    mended_by: string | null;
    mended_at: Date | null;
    mended_how: "retry" | "cancel" | "done" | null;
    mend_reason: string | null;
  };
  mailbox_rests: { mailbox: string; until: Date };
}
