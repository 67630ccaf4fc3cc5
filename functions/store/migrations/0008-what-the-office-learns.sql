-- What the office learns from what people choose: a lesson for each letter that opened a case, never changed and only
-- ever withdrawn; how that came about; and the types that are not to be suggested.

alter table cases add column service text;

create table lessons (
  -- The number of the act that logged the case: lessons come in the order of the record of acts, on every instance.
  id bigint primary key references acts (id),
  message_row bigint not null references case_messages (id),
  case_id bigint not null references cases (id),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  suggested jsonb not null,
  chosen jsonb not null,
  -- What the shipped models made of the letter.
  likely jsonb not null,
  -- Which places its words fall into and how much stands there (core/triage/learn/prints.ts): no word can be read from it.
  prints bytea not null,
  -- Of restricted cases and ward casework the office learns, but shows and hands out nothing.
  is_shown boolean not null,
  -- While its message is out of its case.
  undone_act bigint references acts (id),
  -- While a person has had it forgotten.
  forgotten_act bigint references acts (id),
  -- The last act that changed whether it counts.
  changed_act bigint not null
);
create index lessons_changed on lessons (changed_act);
create index lessons_of_message on lessons (message_row);
create index lessons_in_time on lessons (at);

-- Each time lessons were forgotten or brought back, or a type was switched off or on.
create table learning_changes (
  id bigint primary key references acts (id),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  what text not null check (what in ('forgotten', 'restored', 'switched-off', 'switched-on')),
  -- The type that was switched, or the change that was taken back.
  type text,
  of_change bigint references learning_changes (id),
  lessons integer not null default 0,
  reason text not null
);
create unique index restored_once on learning_changes (of_change);

create table types_off (
  type text primary key,
  off_since timestamptz not null,
  by_name text not null
);

grant select, insert on lessons, learning_changes to office_app;
grant update (undone_act, forgotten_act, changed_act) on lessons to office_app;
grant select, insert, delete on types_off to office_app;

alter table lessons enable row level security;
alter table learning_changes enable row level security;
alter table types_off enable row level security;

create policy with_their_case on lessons to office_app using (
  current_setting('office.all', true) = 'yes'
  or exists (select from cases where cases.id = case_id)
);
create policy kept_by_the_office_itself on learning_changes to office_app using (
  current_setting('office.all', true) = 'yes'
);
-- What is switched off holds for everyone's mail.
create policy known_to_the_office on types_off for select to office_app using (true);
create policy kept_by_the_office_itself on types_off to office_app using (
  current_setting('office.all', true) = 'yes'
);
