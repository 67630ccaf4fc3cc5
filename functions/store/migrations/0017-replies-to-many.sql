-- One approved answer to everyone who has sent copies of a letter: prepared writer by writer, sent when a person says so.
create table mailings (
  id bigint generated always as identity primary key,
  campaign bigint not null,
  -- The case in which the copies are logged together.
  case_id bigint not null references cases (id),
  line_version integer not null,
  body text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by text,
  unique (campaign, line_version)
);
create table mailing_letters (
  mailing bigint not null references mailings (id),
  message bigint not null references case_messages (id),
  campaign bigint not null,
  -- SHA-256 of the writer's address, as campaigns count them.
  writer text not null,
  greeting text not null,
  -- Why the writer is left out; null when they are written to.
  why text check (why in ('no-address', 'danger', 'restricted', 'read-it', 'answered', 'twice', 'gone')),
  draft bigint references reply_drafts (id),
  primary key (mailing, message)
);
-- However often and by whomever it is prepared, nobody gets two.
create unique index one_to_a_writer on mailing_letters (campaign, writer) where why is null;

grant select, insert on mailings, mailing_letters to office_app;
grant update (confirmed_at, confirmed_by) on mailings to office_app;
grant update (draft) on mailing_letters to office_app;
alter table mailings enable row level security;
alter table mailing_letters enable row level security;
create policy with_their_case on mailings to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy with_their_mailing on mailing_letters to office_app using (
  exists (select from mailings where mailings.id = mailing)
);
