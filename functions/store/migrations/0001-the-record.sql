-- The record: cases and their messages, requests and their answers, briefs, and the effects all of these have on Outlook.

create table case_numbers (
  year integer primary key,
  last integer not null
);

create table cases (
  id bigint generated always as identity primary key,
  reference text not null unique,
  type text not null,
  topic text,
  priority text not null,
  sensitivity text not null,
  capacity text not null,
  state text not null check (state in ('open', 'undone')),
  subject text not null,
  correspondent_name text not null,
  correspondent_address text not null,
  received_at timestamptz not null,
  -- How each date was reckoned, as shown to the person who logged the case.
  dates jsonb not null,
  -- The date the queue is ordered by: the reply's, or the acknowledgement's where no reply has a limit.
  due_on date,
  owner text not null,
  note text not null,
  -- What the machine suggested, kept beside what the person chose.
  suggested jsonb not null,
  logged_by_id text not null,
  logged_by text not null,
  logged_at timestamptz not null,
  version integer not null default 1
);
create index cases_due on cases (due_on, id) where state = 'open';
create index cases_newest on cases (logged_at desc, id desc);

create table case_messages (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  mailbox text not null,
  internet_message_id text not null,
  -- Graph's immutable id, which survives moves within the mailbox.
  graph_id text not null,
  conversation_id text not null,
  subject text not null,
  received_at timestamptz not null,
  filed_by text not null,
  filed_at timestamptz not null,
  removed_at timestamptz
);
-- Two delegates may press Log at once; the message can be in one case only.
create unique index case_message_once on case_messages (mailbox, internet_message_id) where removed_at is null;
create index case_messages_of_case on case_messages (case_id) where removed_at is null;
create index case_messages_elsewhere on case_messages (internet_message_id) where removed_at is null;
create index case_messages_in_conversation on case_messages (mailbox, conversation_id) where removed_at is null;

-- Two people may log two messages of one conversation at once: whoever holds the conversation's row goes first.
create table conversations (
  mailbox text not null,
  conversation_id text not null,
  primary key (mailbox, conversation_id)
);

create table diary_requests (
  id bigint generated always as identity primary key,
  mailbox text not null,
  internet_message_id text not null,
  event_id text not null,
  subject text not null,
  organiser_name text not null,
  organiser_address text not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  all_day boolean not null,
  location text not null,
  received_at timestamptz not null,
  -- One request, one row, one answer below, however many people press the button.
  unique (mailbox, internet_message_id)
);
create index diary_requests_of_event on diary_requests (mailbox, event_id);

create table diary_answers (
  request_id bigint primary key references diary_requests (id),
  kind text not null check (kind in ('accept', 'tentative', 'decline')),
  reason text not null,
  note text not null,
  message text not null,
  event_version text not null,
  decided_by_id text not null,
  decided_by text not null,
  on_behalf_of text not null,
  decided_at timestamptz not null
);

create table briefs (
  -- One brief a London day.
  brief_on date primary key,
  subject text not null,
  html text not null,
  body_text text not null,
  sent_to text not null,
  sent_by text not null,
  sent_at timestamptz not null
);

-- What must reach Outlook exactly once. Saved with the fact that caused it, carried out afterwards.
create table effects (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null,
  -- The fact it belongs to: "case 12", "request 3", "brief 2026-03-16".
  about text not null,
  payload jsonb not null,
  -- What a carrier has learnt on the way (a draft's id), so that the next one need not guess.
  progress jsonb not null default '{}',
  attempts integer not null default 0,
  run_after timestamptz not null,
  leased_by text,
  leased_until timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  problem text,
  created_at timestamptz not null
);
create index effects_waiting on effects (run_after, id) where done_at is null and failed_at is null;
create index effects_about on effects (about, id);
create index effects_failed on effects (failed_at) where failed_at is not null;
