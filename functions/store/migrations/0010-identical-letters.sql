-- Identical letters. Of each letter in the office's mailboxes only what tells that it is a copy: hashes, no words, for
-- ninety days. A campaign is what copies have in common; also a letter alone has one, so that the next finds it.

create table campaigns (
  id bigint generated always as identity primary key,
  -- The marks of what at least half of the copies say.
  common integer[] not null,
  copies integer not null,
  -- Three people or more have sent it: from then on it also draws what is less like it.
  is_many boolean not null default false
);

-- By what a campaign is looked up: some thirty of its marks.
create table campaign_marks (
  mark integer not null,
  campaign bigint not null references campaigns (id) on delete cascade,
  primary key (mark, campaign)
);
create index campaign_marks_of on campaign_marks (campaign);

create table letters (
  id bigint generated always as identity primary key,
  mailbox text not null,
  internet_message_id text not null,
  graph_id text not null,
  received_at timestamptz not null,
  -- SHA-256 of the sender's address: enough to count writers.
  writer text not null,
  quotes text not null check (quotes in ('nothing', 'passed-on', 'reply')),
  marks integer[] not null,
  -- For each sentence in turn: how many of the marks are its own, and its words doubled, plus one if it asks.
  sentences smallint[] not null,
  own_words integer not null,
  adds_own boolean not null,
  danger boolean not null,
  clocked boolean not null,
  -- It has left the Inbox, or may have: to be looked for.
  doubted boolean not null,
  campaign bigint references campaigns (id),
  unique (mailbox, internet_message_id)
);
create index letters_of_campaign on letters (campaign, internet_message_id);
create index letters_elsewhere on letters (internet_message_id);
create index letters_in_outlook on letters (mailbox, graph_id);
create index letters_doubted on letters (mailbox, id) where doubted;
create index letters_by_age on letters (received_at);

-- How far each mailbox has been read.
create table follows (
  mailbox text primary key,
  -- Where Graph is asked next; null to begin again.
  link text,
  page_size integer not null,
  run_after timestamptz not null,
  leased_by text,
  leased_until timestamptz
);

grant select, insert, update, delete on campaigns, campaign_marks, letters to office_app;
grant select, insert, update on follows to office_app;
alter table campaigns enable row level security;
alter table campaign_marks enable row level security;
alter table letters enable row level security;
alter table follows enable row level security;
-- Whoever may look at the office's mail may know what is a copy of what; only the office itself writes it down.
create policy kept_by_the_office_itself on campaigns to office_app using (current_setting('office.all', true) = 'yes');
create policy kept_by_the_office_itself on campaign_marks to office_app
  using (current_setting('office.all', true) = 'yes');
create policy kept_by_the_office_itself on letters to office_app using (current_setting('office.all', true) = 'yes');
create policy kept_by_the_office_itself on follows to office_app using (current_setting('office.all', true) = 'yes');
create policy known_to_the_staff on campaigns for select to office_app using (
  nullif(current_setting('office.person', true), '') is not null
);
create policy known_to_the_staff on letters for select to office_app using (
  nullif(current_setting('office.person', true), '') is not null
);

-- What the office has approved to answer all copies with. A new version stands beside the old ones.
create table approved_lines (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaigns (id),
  body text not null,
  approved_by_id text not null,
  approved_by text not null,
  approved_at timestamptz not null
);
create index approved_lines_of on approved_lines (campaign, id desc);

-- The letters that were logged together as copies, so that this can be undone together.
create table campaign_filings (
  message bigint primary key references case_messages (id),
  campaign bigint not null references campaigns (id),
  -- In the case of its own conversation, not in the campaign's.
  apart boolean not null
);
create index campaign_filings_of on campaign_filings (campaign, message);

grant select, insert on approved_lines, campaign_filings to office_app;
alter table approved_lines enable row level security;
alter table campaign_filings enable row level security;
create policy known_to_the_staff on approved_lines for select to office_app using (
  current_setting('office.all', true) = 'yes' or nullif(current_setting('office.person', true), '') is not null
);
create policy own_to_approve on approved_lines for insert to office_app with check (
  approved_by_id = nullif(current_setting('office.person', true), '')
);
create policy with_their_message on campaign_filings to office_app using (
  exists (select from case_messages where case_messages.id = message)
);
