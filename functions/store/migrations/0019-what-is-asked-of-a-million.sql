-- What lets a record of a million cases be asked without a look at more of them than is shown.

-- A queue asks the kinds of case first that can be the most pressing.
create index cases_in_work_alike on cases (stage, type, priority, flags)
  where state = 'open' and stage in (
    'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
    'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
  );

-- Of what kinds the cases in work are, each met by one step in the index, whoever may see them: only for the order in
-- which to look for them.
create function kinds_in_work() returns table (stage text, type text, priority text, flags text[])
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive kinds as (
    (
      select cases.stage, cases.type, cases.priority, cases.flags from cases
      where state = 'open' and cases.stage in (
        'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
        'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
      )
      order by 1, 2, 3, 4 limit 1
    )
    union all
    select next.* from kinds, lateral (
      select cases.stage, cases.type, cases.priority, cases.flags from cases
      where state = 'open' and cases.stage in (
        'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
        'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
      ) and (cases.stage, cases.type, cases.priority, cases.flags)
        > (kinds.stage, kinds.type, kinds.priority, kinds.flags)
      order by 1, 2, 3, 4 limit 1
    ) as next
  )
  select * from kinds
$$;
revoke execute on function kinds_in_work from public;
grant execute on function kinds_in_work to office_app;

-- Two indexes that leave out the same rows are never put together: these leave out none, so that the cases that two
-- filters have in common are told without a look at all that one of them lets through.
drop index cases_of_type;
drop index cases_of_topic;
drop index cases_of_service;
drop index cases_of_owner;
drop index cases_of_team;
drop index cases_of_officer;
drop index cases_of_ward;
drop index cases_of_priority;
drop index cases_at_stage;
drop index cases_handled;
drop index cases_logged_by;
create index cases_of_type on cases (type, id);
create index cases_of_topic on cases (topic, id);
create index cases_of_service on cases (service, id);
create index cases_of_owner on cases (owner, id);
create index cases_of_team on cases (team, id) where team is not null;
create index cases_of_officer on cases (officer, id) where officer is not null;
create index cases_of_ward on cases (ward, id) where ward is not null;
create index cases_of_priority on cases (priority, id);
create index cases_at_stage on cases (stage, id);
create index cases_handled on cases (sensitivity, id);
create index cases_logged_by on cases (logged_by_id, id);

-- As before, with what the session may see asked once for a statement and not once for each case.
create or replace function cases_saying(wanted tsquery, most integer) returns setof bigint
language sql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off
as $$
  select id from cases
  where said @@ wanted and restricted_to is null and (
    (select current_setting('office.all', true)) = 'yes'
    or capacity = any ((select string_to_array(current_setting('office.capacities', true), ','))::text[])
  )
  limit most
$$;
create or replace function cases_in_work_saying(wanted tsquery, most integer) returns setof bigint
language sql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off
as $$
  select id from cases
  where said @@ wanted and restricted_to is null and state = 'open' and stage in (
    'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
    'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
  ) and (
    (select current_setting('office.all', true)) = 'yes'
    or capacity = any ((select string_to_array(current_setting('office.capacities', true), ','))::text[])
  )
  limit most
$$;
