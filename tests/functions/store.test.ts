import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../functions/store/migrate.ts";
import type { OpenedRecord } from "../../functions/store/open.ts";
import type { Tables } from "../../functions/store/tables.ts";
import { openTestRecord } from "../support/record.ts";

let record: OpenedRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(() => record.close());

/** Written out once more, so that the compiler holds it against `Tables` and this test against the database. */
const columns: { [T in keyof Tables]: Record<keyof Tables[T], true> } = {
  case_numbers: { year: true, last: true },
  cases: {
    id: true,
    reference: true,
    type: true,
    topic: true,
    priority: true,
    sensitivity: true,
    capacity: true,
    state: true,
    subject: true,
    correspondent_name: true,
    correspondent_address: true,
    received_at: true,
    dates: true,
    due_on: true,
    owner: true,
    note: true,
    suggested: true,
    logged_by_id: true,
    logged_by: true,
    logged_at: true,
    version: true,
    restricted_to: true,
    service: true,
    stage: true,
  },
  case_events: {
    id: true,
    case_id: true,
    kind: true,
    at: true,
    by_id: true,
    by_name: true,
    happened_on: true,
    detail: true,
  },
  holiday_versions: {
    id: true,
    name: true,
    first_year: true,
    last_year: true,
    days: true,
    state: true,
    proposed_at: true,
    proposed_by_id: true,
    proposed_by: true,
    decided_at: true,
    decided_by_id: true,
    decided_by: true,
    recounted_at: true,
  },
  case_readers: { case_id: true, person_id: true, added_by: true, added_at: true },
  colleagues: { id: true, name: true, address: true, roles: true, groups: true, seen_at: true },
  case_messages: {
    id: true,
    case_id: true,
    mailbox: true,
    internet_message_id: true,
    graph_id: true,
    conversation_id: true,
    subject: true,
    received_at: true,
    filed_by: true,
    filed_at: true,
    removed_at: true,
  },
  case_keys: { case_id: true, message: true, kind: true, key: true, removed_at: true },
  case_links: { case_id: true, also_id: true, message: true },
  conversations: { mailbox: true, conversation_id: true },
  diary_requests: {
    id: true,
    mailbox: true,
    internet_message_id: true,
    event_id: true,
    subject: true,
    organiser_name: true,
    organiser_address: true,
    start_at: true,
    end_at: true,
    all_day: true,
    location: true,
    received_at: true,
    withdrawn_at: true,
    withdrawn_by_id: true,
    withdrawn_by: true,
  },
  diary_answers: {
    request_id: true,
    kind: true,
    reason: true,
    note: true,
    message: true,
    event_version: true,
    decided_by_id: true,
    decided_by: true,
    on_behalf_of: true,
    decided_at: true,
  },
  briefs: {
    brief_on: true,
    subject: true,
    html: true,
    body_text: true,
    sent_to: true,
    sent_by: true,
    sent_at: true,
  },
  effects: {
    id: true,
    key: true,
    kind: true,
    about: true,
    mailbox: true,
    payload: true,
    progress: true,
    attempts: true,
    tries: true,
    run_after: true,
    leased_by: true,
    leased_until: true,
    done_at: true,
    failed_at: true,
    cancelled_at: true,
    trouble: true,
    peek: true,
    problem: true,
    created_at: true,
    mended_by_id: true,
    mended_by: true,
    mended_at: true,
    mended_how: true,
    mend_reason: true,
  },
  subscriptions: {
    resource: true,
    mailbox: true,
    graph_id: true,
    secret_hash: true,
    url: true,
    expires_at: true,
    renew_at: true,
    leased_by: true,
    leased_until: true,
  },
  campaigns: { id: true, common: true, copies: true, is_many: true },
  campaign_marks: { mark: true, campaign: true },
  letters: {
    id: true,
    mailbox: true,
    internet_message_id: true,
    graph_id: true,
    received_at: true,
    writer: true,
    quotes: true,
    marks: true,
    sentences: true,
    own_words: true,
    adds_own: true,
    danger: true,
    clocked: true,
    doubted: true,
    campaign: true,
  },
  approved_lines: {
    id: true,
    campaign: true,
    body: true,
    approved_by_id: true,
    approved_by: true,
    approved_at: true,
  },
  campaign_filings: { message: true, campaign: true, apart: true },
  follows: {
    mailbox: true,
    link: true,
    page_size: true,
    run_after: true,
    leased_by: true,
    leased_until: true,
  },
  mailbox_rests: { mailbox: true, until: true },
  acts: {
    id: true,
    at: true,
    actor_id: true,
    actor: true,
    roles: true,
    on_behalf_of: true,
    act: true,
    subject: true,
    before_digest: true,
    after_digest: true,
    correlation: true,
    detail: true,
    previous_hash: true,
    hash: true,
  },
  lessons: {
    id: true,
    message_row: true,
    case_id: true,
    at: true,
    by_id: true,
    by_name: true,
    suggested: true,
    chosen: true,
    likely: true,
    prints: true,
    is_shown: true,
    undone_act: true,
    forgotten_act: true,
    changed_act: true,
  },
  learning_changes: {
    id: true,
    at: true,
    by_id: true,
    by_name: true,
    what: true,
    type: true,
    of_change: true,
    lessons: true,
    reason: true,
  },
  types_off: { type: true, off_since: true, by_name: true },
  acts_head: { id: true, count: true, hash: true },
};

test("the code's picture of the tables is the database's own", async () => {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(record.owner);
  const real = rows.map((row) => `${row.table_name}.${row.column_name}`).sort();
  const written = Object.entries(columns).flatMap(([table, names]) =>
    Object.keys(names).map((name) => `${table}.${name}`),
  );
  expect(real).toEqual(written.sort());
});

test("running the migrations again changes nothing", async () => {
  const count = async () =>
    (await sql<{ count: number }>`select count(*) as count from kysely_migration`.execute(record.owner)).rows;
  const before = await count();
  await migrate(record.owner);
  expect(await count()).toEqual(before);
});

test("days stay days and counts stay numbers", async () => {
  const { rows } = await sql<{ day: unknown; big: unknown; at: unknown }>`
    select date '2026-03-29' as day, 12345678901::bigint as big, timestamptz '2026-03-29 01:30+00' as at`.execute(
    record.owner,
  );
  expect(rows[0]).toEqual({ day: "2026-03-29", big: 12345678901, at: new Date("2026-03-29T01:30:00Z") });
});
