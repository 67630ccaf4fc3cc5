-- The work on cases: whose they are, who is on them, what departments were asked, and when to ask again.

alter table cases
  -- core/cases/teams.ts
  add column team text,
  -- Who answers it: with an id when they use the pane.
  add column officer text,
  add column officer_id text,
  add column stage_since timestamptz,
  -- Where it goes back to once it is no longer paused or escalated.
  add column stage_before text,
  add column outcome text,
  -- Who is on it just now. After a day nobody is.
  add column held_by_id text,
  add column held_by text,
  add column held_since timestamptz,
  -- What its letter said besides (core/triage/vocabulary.ts).
  add column flags text[] not null default '{}';
update cases set stage_since = logged_at, stage = case stage when 'received' then 'triage' else stage end;
alter table cases alter column stage_since set not null, alter column stage_since set default now();

-- The queue: what it is ordered by is in the index, so that no case outside it is looked at.
create index cases_in_work on cases (stage, team)
  include (id, type, priority, flags, due_on, received_at, held_since, officer_id, capacity, restricted_to, logged_by_id)
  where state = 'open' and stage in ('received', 'triage', 'assigned', 'information_requested', 'drafting',
    'quality_check', 'clearance', 'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up');
create index cases_answered_by on cases (officer_id) where state = 'open' and officer_id is not null;
create index cases_held_by on cases (held_by_id) where held_by_id is not null;
-- As before, without what has been answered: the lists of what is due skip no rows.
drop index cases_due;
create index cases_due on cases (due_on, id)
  where state = 'open' and stage in ('received', 'triage', 'assigned', 'information_requested', 'drafting',
    'quality_check', 'clearance', 'with_leader', 'ready_to_send', 'escalated', 'campaign');

drop index cases_open_in_turn;
create index cases_open_in_turn on cases (capacity, (coalesce(due_on, 'infinity'::date)), id)
  where state = 'open' and stage in ('received', 'triage', 'assigned', 'information_requested', 'drafting',
    'quality_check', 'clearance', 'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up');

-- The same wall, asked of the session once for a statement and not once for each case: a queue looks at very many.
alter function is_named parallel safe;
alter policy seen on cases using (
  (select current_setting('office.all', true)) = 'yes'
  or (
    capacity = any ((select string_to_array(current_setting('office.capacities', true), ','))::text[])
    and (
      restricted_to is null
      or restricted_to = any ((select string_to_array(current_setting('office.restrictions', true), ','))::text[])
      or logged_by_id = (select nullif(current_setting('office.person', true), ''))
      or is_named(id)
    )
  )
);

-- Every version of every team that the office has changed; the last one counts. What it has not is in core/cases/first-teams.ts.
create table team_versions (
  id bigint generated always as identity primary key,
  code text not null,
  name text not null,
  link_name text not null,
  link_address text not null,
  members text[] not null,
  types text[] not null,
  services text[] not null,
  topics text[] not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);
create index team_versions_of on team_versions (code, id desc);
grant select, insert on team_versions to office_app;
alter table team_versions enable row level security;
create policy known_to_the_staff on team_versions for select to office_app using (
  current_setting('office.all', true) = 'yes' or nullif(current_setting('office.person', true), '') is not null
);
create policy kept_by_the_office_itself on team_versions for insert to office_app with check (
  current_setting('office.all', true) = 'yes'
);

-- What a department was asked for, and whether it has come.
create table commissions (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  team text not null,
  to_name text not null,
  to_address text not null,
  questions text not null,
  due_on date not null,
  asked_at timestamptz not null,
  asked_by_id text not null,
  asked_by text not null,
  settled_at timestamptz,
  settled_how text check (settled_how in ('received', 'withdrawn')),
  settled_by text
);
create index commissions_of_case on commissions (case_id, id);
create index commissions_open on commissions (due_on) where settled_at is null;

-- That somebody should be asked again: once for each case, step, and day it is about. Sent only by a person.
create table chasers (
  case_id bigint not null references cases (id),
  step text not null,
  about_on date not null,
  -- 0 for none.
  commission bigint not null,
  raised_at timestamptz not null,
  sent_at timestamptz,
  sent_by text,
  primary key (case_id, step, about_on, commission)
);

-- A person's own views of the queue.
create table queue_views (
  person_id text not null,
  name text not null,
  filter jsonb not null,
  primary key (person_id, name)
);

grant select, insert, update on commissions, chasers to office_app;
grant select, insert, update, delete on queue_views to office_app;
alter table commissions enable row level security;
alter table chasers enable row level security;
alter table queue_views enable row level security;
create policy with_their_case on commissions to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy with_their_case on chasers to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy own on queue_views to office_app using (
  person_id = nullif(current_setting('office.person', true), '')
);
