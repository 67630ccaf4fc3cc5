-- Versions of the bank holidays that people have proposed. The latest approved one is in force; until one is, those the
-- office came with. Which version a case was reckoned by stands in its dates, so that half a recount shows, and goes on.

create table holiday_versions (
  id bigint generated always as identity primary key,
  -- What receipts call it.
  name text not null unique,
  first_year integer not null,
  last_year integer not null,
  -- [{ on, where, name }], as in core/deadlines/bank-holidays.ts.
  days jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'dropped')),
  proposed_at timestamptz not null,
  proposed_by_id text not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by_id text,
  decided_by text,
  -- When every open case had been gone through.
  recounted_at timestamptz
);
-- People decide about one at a time.
create unique index one_proposal on holiday_versions (state) where state = 'proposed';

-- What a recount has yet to go through: what was answered stays as it was answered.
create index running_by_calendar on cases ((coalesce(dates ->> 'calendar', '')), id)
  where state = 'open' and (dates ->> 'respondedOn') is null;

grant select, insert on holiday_versions to office_app;
grant update (state, decided_at, decided_by_id, decided_by, recounted_at) on holiday_versions to office_app;
alter table holiday_versions enable row level security;
-- Bank holidays are public.
create policy known_to_the_office on holiday_versions for select to office_app using (true);
create policy kept_by_the_office_itself on holiday_versions to office_app using (
  current_setting('office.all', true) = 'yes'
);
