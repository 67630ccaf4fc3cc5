-- What happened to a case, in order: moves, clock stops, notes, contacts, letters sent. Rows are added and never changed.

create table case_events (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases (id),
  kind text not null,
  -- When it was recorded, and by whom.
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  -- The London day on which it happened: what clocks count from.
  happened_on date not null,
  -- By kind: core/contract/case-events.ts.
  detail jsonb not null
);
create index case_events_of_case on case_events (case_id, id);

grant select, insert on case_events to office_app;
alter table case_events enable row level security;
create policy with_their_case on case_events to office_app using (
  exists (select from cases where cases.id = case_id)
);

-- Where the case stands: core/cases/stages.ts. Undone cases keep theirs.
alter table cases add column stage text not null default 'received';
