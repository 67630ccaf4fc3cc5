-- Effects wait in a tray before they go, may be in doubt, and can be put right or called off by a person.

alter table effects
  -- Whose mailbox it asks for, where that is known as it is saved.
  add column mailbox text,
  -- Tries that went wrong. `attempts` also counts looks, and beginnings that a killed carrier never ended.
  add column tries integer not null default 0,
  -- Why it has not happened yet: a word of `core/effects/kinds.ts`.
  add column trouble text,
  add column cancelled_at timestamptz,
  -- The last person who retried it, called it off or marked it as done.
  add column mended_by_id text,
  add column mended_by text,
  add column mended_at timestamptz,
  add column mended_how text check (mended_how in ('retry', 'cancel', 'done')),
  add column mend_reason text;

drop index effects_waiting;
create index effects_waiting on effects (run_after, id)
  where done_at is null and failed_at is null and cancelled_at is null;
drop index effects_failed;
create index effects_open on effects (id) where done_at is null and cancelled_at is null;

-- Microsoft 365 counts what one application asks of one mailbox. While it wants to be left alone nothing is asked there.
create table mailbox_rests (
  mailbox text primary key,
  until timestamptz not null
);

-- An answer that was pulled back stays on the record; the request can then be answered again.
alter table diary_requests
  add column withdrawn_at timestamptz,
  add column withdrawn_by_id text,
  add column withdrawn_by text,
  drop constraint diary_requests_mailbox_internet_message_id_key;
create unique index diary_request_once on diary_requests (mailbox, internet_message_id) where withdrawn_at is null;
