-- The wards that letters name, for the reports by ward; and what most searches look through, the cases in work, found
-- without a look at all the others.

alter table cases add column ward text;
create index cases_of_ward on cases (ward, id) where restricted_to is null and ward is not null;

-- The stages of core/cases/stages.ts that are in work.
create index cases_in_work_said on cases using gin (said) with (fastupdate = off)
  where state = 'open' and stage in (
    'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
    'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
  );

-- `cases_saying` of those in work alone, behind the same wall.
create function cases_in_work_saying(wanted tsquery, most integer) returns setof bigint
language sql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off
as $$
  select id from cases
  where said @@ wanted and restricted_to is null and state = 'open' and stage in (
    'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
    'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
  ) and (
    current_setting('office.all', true) = 'yes'
    or capacity = any (string_to_array(current_setting('office.capacities', true), ','))
  )
  limit most
$$;
revoke execute on function cases_in_work_saying from public;
grant execute on function cases_in_work_saying to office_app;

-- About how many cases say this, as the planner guesses from its statistics, whoever may see them: only for how to
-- look for it, since to pick out the cases that say a common word takes longer than to meet them in turn.
create function guess_saying(wanted tsquery) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare plan json;
begin
  execute format('explain (format json) select from cases where said @@ %L::tsquery', wanted) into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end
$$;
revoke execute on function guess_saying from public;
grant execute on function guess_saying to office_app;
