-- Microsoft 365 says when a sent mail has come into Sent Items: which subscriptions the office keeps there, and the
-- effects in doubt that are looked for sooner because of it.

create table subscriptions (
  -- One of each, however many instances keep them.
  resource text primary key,
  mailbox text not null,
  -- Null until Graph has granted it.
  graph_id text,
  -- SHA-256 of the secret that only Graph was told.
  secret_hash text,
  -- Where Graph was asked to call: another setting asks for another subscription.
  url text,
  expires_at timestamptz,
  -- When to see to it next.
  renew_at timestamptz not null,
  leased_by text,
  leased_until timestamptz
);

grant select, insert, update on subscriptions to office_app;
alter table subscriptions enable row level security;
create policy kept_by_the_office_itself on subscriptions to office_app using (
  current_setting('office.all', true) = 'yes'
);

-- Look once before its time. `run_after` stays as it is, so that this is none of the looks after which it may be sent again.
alter table effects add column peek boolean not null default false;
