-- Requests, their answers and briefs are for those who see the diary (office.diary), and so is what is done in Outlook
-- about them. From here on the app may do with a table only what a migration grants it by name.

alter table diary_requests enable row level security;
alter table diary_answers enable row level security;
alter table briefs enable row level security;

create policy seen_with_the_diary on diary_requests to office_app
  using (current_setting('office.diary', true) = 'yes');
create policy seen_with_the_diary on diary_answers to office_app
  using (current_setting('office.diary', true) = 'yes');
create policy seen_with_the_diary on briefs to office_app
  using (current_setting('office.diary', true) = 'yes');

drop policy with_their_case on effects;
create policy with_what_they_are_about on effects to office_app using (
  current_setting('office.all', true) = 'yes'
  or case when about ~ '^case [0-9]+$'
    then exists (select from cases where cases.id = substring(about from 6)::bigint)
    else current_setting('office.diary', true) = 'yes'
  end
);

-- That a day's brief has gone, and no more, for everyone's home page.
create function brief_sent_at(on_day date) returns timestamptz
language sql stable security definer set search_path = public, pg_temp
as $$ select sent_at from briefs where brief_on = on_day $$;
revoke execute on function brief_sent_at from public;
grant execute on function brief_sent_at to office_app;

alter default privileges in schema public revoke select, insert, update, delete on tables from office_app;
alter default privileges in schema public revoke usage, select on sequences from office_app;
revoke delete on effects, mailbox_rests from office_app;
-- What was decided and what was sent stay as they were.
revoke update on diary_answers, briefs, case_readers from office_app;
