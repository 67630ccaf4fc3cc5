-- Who did what, when, and for whom: each act carries the hash of the one before it, so that a row changed, taken out,
-- put in or moved is found by `npm run audit -- verify`. The app may add to it and nothing else.

create table acts (
  -- Its place in the chain, without gaps.
  id bigint primary key,
  at timestamptz not null,
  actor_id text not null,
  actor text not null,
  roles text not null,
  on_behalf_of text,
  act text not null,
  subject text not null,
  before_digest text,
  after_digest text,
  correlation text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null
);
create index acts_on on acts (subject, id);

-- Where the chain ends. Whoever holds this row writes the next act.
create table acts_head (
  id integer primary key default 1 check (id = 1),
  count bigint not null,
  hash text not null
);
insert into acts_head (count, hash) values (0, repeat('0', 64));

revoke all on acts, acts_head from office_app;
grant select, insert on acts to office_app;
grant select, update on acts_head to office_app;

alter table acts enable row level security;
create policy added_by_anyone on acts for insert to office_app with check (true);
create policy read_by_the_office_itself on acts for select to office_app using (
  current_setting('office.all', true) = 'yes'
);
