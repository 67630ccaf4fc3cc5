-- By what a filed letter finds its case and its writer's earlier ones again; and cases that one letter opened together.

create table case_keys (
  case_id bigint not null references cases (id),
  -- The filed letter it was read from, whose case may be another: the one this is linked to.
  message bigint not null references case_messages (id),
  kind text not null check (kind in ('from', 'reply-to', 'to', 'cc', 'subject', 'street', 'postcode')),
  key text not null,
  -- When its letter was taken out.
  removed_at timestamptz,
  primary key (case_id, message, kind, key)
);
create index case_keys_found on case_keys (key, case_id desc) where removed_at is null;
create index case_keys_of_message on case_keys (message) where removed_at is null;

-- One letter may be two matters: the case it is filed in, and another that it opened.
create table case_links (
  case_id bigint not null references cases (id),
  also_id bigint not null unique references cases (id),
  message bigint not null references case_messages (id),
  primary key (case_id, also_id)
);
create index case_links_of_message on case_links (message);

-- Until now only who wrote was kept, and only of a case's first letter.
insert into case_keys (case_id, message, kind, key)
select c.id, m.id, 'from', lower(c.correspondent_address)
from cases c
join lateral (
  select id from case_messages where case_id = c.id and removed_at is null order by id limit 1
) m on true
where c.correspondent_address <> '';

grant select, insert, update on case_keys to office_app;
grant select, insert on case_links to office_app;
alter table case_keys enable row level security;
alter table case_links enable row level security;
create policy with_their_case on case_keys to office_app using (
  exists (select from cases where cases.id = case_id)
);
create policy with_both_cases on case_links to office_app using (
  exists (select from cases where cases.id = case_id) and exists (select from cases where cases.id = also_id)
);

-- As before, and by the letters it answers: the first of them that is filed.
drop function filed_in;
create function filed_in(of_mailbox text, of_message text, of_subject text, of_conversation text, of_answers text[])
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
  (select 'headers', m.case_id from case_messages m
    where internet_message_id = any (of_answers) and removed_at is null
    order by array_position(of_answers, internet_message_id), id limit 1)
  union all
  (select 'conversation', m.case_id from case_messages m
    where mailbox = of_mailbox and conversation_id = of_conversation and removed_at is null
    order by id desc limit 1)
$$;
revoke execute on function filed_in from public;
grant execute on function filed_in to office_app;
