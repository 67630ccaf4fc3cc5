-- What is due, and what of it is restricted, each found and counted by itself. A paused case is due as well.
drop index cases_due;
create index cases_due on cases (due_on, id) include (capacity, restricted_to, logged_by_id)
  where state = 'open' and stage in ('received', 'triage', 'assigned', 'information_requested', 'drafting',
    'quality_check', 'clearance', 'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign');
create index cases_due_restricted on cases (due_on, id) where restricted_to is not null and state = 'open'
  and stage in ('received', 'triage', 'assigned', 'information_requested', 'drafting',
    'quality_check', 'clearance', 'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign');

-- What of the work has lain longest, for the report.
create index cases_in_work_received on cases (received_at)
  where state = 'open' and stage in (
    'received', 'triage', 'assigned', 'information_requested', 'drafting', 'quality_check', 'clearance',
    'with_leader', 'ready_to_send', 'on_hold', 'escalated', 'campaign', 'follow_up'
  );
