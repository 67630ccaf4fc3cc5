-- The people who use the office, so that a colleague can be named from a list and not by an id; need-to-know lists that
-- those who see the case can read and shorten; and the order in which the lists of cases are turned page by page.

-- As each was when they last opened the pane: the office has no right to read the directory.
create table colleagues (
  id text primary key,
  name text not null,
  address text not null,
  roles text not null,
  groups text not null,
  seen_at timestamptz not null
);

grant select, insert, update on colleagues to office_app;
alter table colleagues enable row level security;
-- Whoever may look at cases may know who else does; everyone writes their own line alone.
create policy known_to_each_other on colleagues for select to office_app using (
  current_setting('office.all', true) = 'yes' or nullif(current_setting('office.person', true), '') is not null
);
create policy own_to_add on colleagues for insert to office_app with check (
  id = nullif(current_setting('office.person', true), '')
);
create policy own_to_change on colleagues for update to office_app using (
  id = nullif(current_setting('office.person', true), '')
);

-- A list is seen with its case. The case's own policy asks past that: a policy that asked the other back would never end.
create function is_named(of_case bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from case_readers
    where case_id = of_case and person_id = nullif(current_setting('office.person', true), '')
  )
$$;
revoke execute on function is_named from public;
grant execute on function is_named to office_app;

alter policy seen on cases using (
  current_setting('office.all', true) = 'yes'
  or (
    capacity = any (string_to_array(current_setting('office.capacities', true), ','))
    and (
      restricted_to is null
      or restricted_to = any (string_to_array(current_setting('office.restrictions', true), ','))
      or logged_by_id = nullif(current_setting('office.person', true), '')
      or is_named(id)
    )
  )
);
drop policy own on case_readers;
create policy with_their_case on case_readers for select to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy removed_by_those_who_see on case_readers for delete to office_app using (
  exists (select from cases where cases.id = case_id)
);
grant delete on case_readers to office_app;

create index cases_open_in_turn on cases (capacity, (coalesce(due_on, 'infinity'::date)), id) where state = 'open';
