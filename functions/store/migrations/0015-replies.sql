-- The words that replies are begun with: each version as a person approved it, none ever changed. Those the office comes
-- with are in core/replies/starting-lines.ts; a line saved here under the same code takes its place.
create table reply_lines (
  code text not null,
  version integer not null,
  title text not null,
  purpose text not null,
  types text[] not null,
  topics text[] not null,
  body text not null,
  owner text not null,
  valid_until date,
  retired boolean not null default false,
  approved_by_id text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (code, version)
);
grant select, insert on reply_lines to office_app;
alter table reply_lines enable row level security;
create policy known_to_the_staff on reply_lines for select to office_app using (
  current_setting('office.all', true) = 'yes' or nullif(current_setting('office.person', true), '') is not null
);
create policy own_to_approve on reply_lines for insert to office_app with check (
  approved_by_id = nullif(current_setting('office.person', true), '')
);

-- A reply that the office has put among the drafts of a mailbox.
create table reply_drafts (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  -- The letter it answers.
  message bigint not null references case_messages (id),
  purpose text not null,
  line text not null,
  line_version integer not null,
  title text not null,
  body text not null,
  -- SHA-256 of the words.
  digest text not null,
  -- Why a line was used that had run out.
  reason text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  -- What Outlook calls it, once it is there.
  graph_id text,
  internet_message_id text,
  link text,
  sent_at timestamptz,
  gone_at timestamptz
);
-- Whoever presses twice, or after a lost answer, has one draft.
create unique index one_draft_of_the_words on reply_drafts (message, line, md5(body))
  where sent_at is null and gone_at is null;
create index reply_drafts_of_case on reply_drafts (case_id, id);
create index reply_drafts_in_outlook on reply_drafts (graph_id) where graph_id is not null;
create index reply_drafts_by_message on reply_drafts (internet_message_id) where internet_message_id is not null;

-- What somebody said of a draft, and of which words of it.
create table reply_clearances (
  id bigint generated always as identity primary key,
  draft bigint not null references reply_drafts (id),
  step text not null,
  verdict text not null check (verdict in ('cleared', 'returned')),
  digest text not null,
  note text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create index reply_clearances_of on reply_clearances (draft, id);

-- Mails that went from the office to those who wrote, each once, and what they mean for the case.
create table sent_replies (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  mailbox text not null,
  internet_message_id text not null,
  subject text not null,
  sent_to text not null,
  sent_at timestamptz not null,
  draft bigint references reply_drafts (id),
  means text not null check (means in ('acknowledged', 'responded', 'neither', 'ask')),
  unique (mailbox, internet_message_id, case_id)
);
create index sent_replies_of_case on sent_replies (case_id, id);
create index sent_replies_to_tell on sent_replies (case_id) where means = 'ask';

grant select, insert on reply_drafts, reply_clearances, sent_replies to office_app;
grant update (graph_id, internet_message_id, link, sent_at, gone_at) on reply_drafts to office_app;
grant update (means) on sent_replies to office_app;
alter table reply_drafts enable row level security;
alter table reply_clearances enable row level security;
alter table sent_replies enable row level security;
create policy with_their_case on reply_drafts to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy with_their_draft on reply_clearances to office_app using (
  exists (select from reply_drafts where reply_drafts.id = draft)
);
create policy with_their_case on sent_replies to office_app using (
  exists (select from cases where cases.id = case_id)
);

-- How far a mailbox has been read is kept folder by folder: letters that come, and mails that have gone.
alter table follows add column folder text not null default 'inbox' check (folder in ('inbox', 'sentitems'));
alter table follows drop constraint follows_pkey;
alter table follows add primary key (mailbox, folder);

-- By which sent mail is known to belong to a case.
create index case_messages_by_id on case_messages (internet_message_id) where removed_at is null;

-- An effect may be about a part of a case: "case 12 reply 3" is seen with the case.
drop policy with_what_they_are_about on effects;
create policy with_what_they_are_about on effects to office_app using (
  current_setting('office.all', true) = 'yes'
  or case when about ~ '^case [0-9]+( |$)'
    then exists (select from cases where cases.id = substring(about from '^case ([0-9]+)')::bigint)
    else current_setting('office.diary', true) = 'yes'
  end
);
