-- Who may see a case: the second wall. The app works as office_app, which owns nothing and cannot bypass these policies;
-- each connection carries how far its viewer sees (core/people/access.ts) in the office.* settings, and without them
-- sees nothing. The owner, who runs the migrations, is not held back.

alter table cases add column restricted_to text check (restricted_to in ('head-only', 'legal', 'safeguarding'));
update cases set restricted_to = case
  when type in ('safeguarding', 'welfare') then 'safeguarding'
  when type in ('whistleblowing', 'conduct_complaint', 'staffing') then 'head-only'
  when type in ('pre_action', 'coroner_pfd') then 'legal'
end;

-- Whom a restricted case is shown to besides its group and whoever logged it.
create table case_readers (
  case_id bigint not null references cases (id),
  person_id text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (case_id, person_id)
);

grant usage on schema public to office_app;
grant select, insert, update on case_numbers, cases, case_messages, case_readers, conversations,
  diary_requests, diary_answers, briefs, effects to office_app;
grant delete on effects to office_app;
-- What later migrations create.
alter default privileges in schema public grant select, insert, update, delete on tables to office_app;
alter default privileges in schema public grant usage, select on sequences to office_app;

alter table cases enable row level security;
alter table case_readers enable row level security;
alter table case_messages enable row level security;
alter table effects enable row level security;

create policy seen on cases to office_app using (
  current_setting('office.all', true) = 'yes'
  or (
    capacity = any (string_to_array(current_setting('office.capacities', true), ','))
    and (
      restricted_to is null
      or restricted_to = any (string_to_array(current_setting('office.restrictions', true), ','))
      or logged_by_id = nullif(current_setting('office.person', true), '')
      or exists (
        select from case_readers
        where case_id = cases.id and person_id = nullif(current_setting('office.person', true), '')
      )
    )
  )
);

-- People find themselves on a list, and nobody else.
create policy own on case_readers for select to office_app using (
  current_setting('office.all', true) = 'yes'
  or person_id = nullif(current_setting('office.person', true), '')
);
create policy named_by_those_who_see on case_readers for insert to office_app with check (
  exists (select from cases where cases.id = case_id)
);

create policy with_their_case on case_messages to office_app using (
  exists (select from cases where cases.id = case_id)
);

create policy with_their_case on effects to office_app using (
  current_setting('office.all', true) = 'yes'
  or case when about ~ '^case \d+$'
    then exists (select from cases where cases.id = substring(about from 6)::bigint)
    else true
  end
);

-- That a message is on the record, and no more, whoever asks: or a second case would be opened beside a hidden one.
create function filed_in(of_mailbox text, of_message text, of_subject text, of_conversation text)
returns table (how text, case_id bigint)
language sql stable security definer set search_path = public, pg_temp
as $$
  (select 'message', m.case_id from case_messages m
    where mailbox = of_mailbox and internet_message_id = of_message and removed_at is null
    limit 1)
  union all
  -- One mail sent to both mailboxes is one letter. A Message-ID alone can be forged, so the writing must agree too.
  (select 'copy', m.case_id from case_messages m
    where mailbox <> of_mailbox and internet_message_id = of_message and subject = of_subject and removed_at is null
    order by id limit 1)
  union all
  (select 'conversation', m.case_id from case_messages m
    where mailbox = of_mailbox and conversation_id = of_conversation and removed_at is null
    order by id desc limit 1)
$$;
revoke execute on function filed_in from public;
grant execute on function filed_in to office_app;
