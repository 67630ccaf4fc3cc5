-- What people put on a case by hand, cases that are joined and parted, and when a case may be destroyed.

alter table cases
  drop constraint cases_state_check,
  add constraint cases_state_check check (state in ('open', 'undone', 'merged')),
  -- The case this one has become part of. Checked at the end of a transaction, so that a backup comes back in any order.
  add column merged_into bigint references cases (id) deferrable initially deferred,
  add constraint cases_merged check ((state = 'merged') = (merged_into is not null)),
  -- Set by hand; others follow from open cases: holding_cases.
  add column legal_hold boolean not null default false,
  -- Kept for longer than its class asks, by a person's decision.
  add column keep_until date,
  -- When it was closed or undone, and the day from which it may then be destroyed: core/records/retention.ts.
  add column closed_at timestamptz,
  add column destroy_on date;
create index cases_merged_into on cases (merged_into) where merged_into is not null;
create index cases_to_destroy on cases (destroy_on, id) where destroy_on is not null;
create index cases_ended on cases (id) where closed_at is not null and destroy_on is null;

-- Whoever closes a case, and however: its time runs from there. What its class counts by makes it be reckoned anew.
create function note_end() returns trigger language plpgsql as $$
declare
  ended boolean := new.state = 'undone' or (new.state = 'open' and new.stage = 'closed');
  had_ended boolean := old.state = 'undone' or (old.state = 'open' and old.stage = 'closed');
begin
  if not ended then
    new.closed_at := null;
  elsif not had_ended then
    new.closed_at := now();
  end if;
  new.destroy_on := null;
  return new;
end $$;
create trigger note_end before update of state, stage, type, keep_until, received_at on cases
  for each row execute function note_end();

-- A case is found again by what was said on the telephone as well: a key comes from a letter or from a contact.
alter table case_keys
  drop constraint case_keys_pkey,
  alter column message drop not null,
  add column contact bigint references case_events (id);
create unique index case_keys_once on case_keys (case_id, message, contact, kind, key) nulls not distinct;
create index case_keys_of_contact on case_keys (contact) where contact is not null;

-- Cases belong together for other reasons than one letter, and no longer when somebody says so.
alter table case_links
  drop constraint case_links_also_id_key,
  alter column message drop not null,
  add column how text not null default 'besides' check (how in ('besides', 'related', 'split')),
  add column removed_at timestamptz;
create index case_links_other on case_links (also_id);
grant update (how, removed_at) on case_links to office_app;

create index case_events_raised on case_events (id) where kind = 'raised';
create index case_events_answered on case_events ((detail ->> 'question'))
  where kind in ('leader-answered', 'question-withdrawn');
create index case_events_complaint on case_events (case_id, id) where kind = 'complaint';
-- Pressed twice, it is one case.
create unique index contact_once on case_events ((detail ->> 'key')) where kind = 'contact' and detail ? 'key';

-- What was destroyed, by whose word and under which rule: nothing about anyone it concerned.
create table certificates (
  id bigint generated always as identity primary key,
  class text not null,
  cases integer not null,
  oldest_on date not null,
  newest_on date not null,
  schedule text not null,
  method text not null,
  approved_by_id text not null,
  approved_by text not null,
  at timestamptz not null,
  act bigint not null references acts (id),
  -- Of that act, as the chain has it.
  hash text not null
);
create table destroyed_cases (
  reference text primary key,
  case_id bigint not null,
  -- So that a sheet for auditors still leaves out the ward's.
  capacity text not null,
  destroyed_at timestamptz not null
);
grant select, insert on certificates to office_app;
alter table certificates enable row level security;
alter table destroyed_cases enable row level security;
create policy known_to_the_staff on certificates for select to office_app using (
  current_setting('office.all', true) = 'yes' or nullif(current_setting('office.person', true), '') is not null
);
create policy own_to_approve on certificates for insert to office_app with check (
  approved_by_id = nullif(current_setting('office.person', true), '')
);

-- Open cases for which another must be kept: requests for information, complaints and claims of the same person, or linked
-- to it. FOIA 2000 s.77 and DPA 2018 s.173: to destroy what was asked for is an offence.
create function holding_cases(of_case bigint) returns setof bigint
language sql stable security definer set search_path = public, pg_temp
as $$
  select c.id from cases c
  where c.state = 'open' and c.stage <> 'closed' and c.id <> of_case
    and c.type in ('foi', 'foisa', 'foi_internal_review', 'eir', 'eir_internal_review', 'sar', 'data_rights',
      'dp_complaint', 'ico_enquiry', 'complaint_stage1', 'complaint_stage2', 'complaint_childrens', 'complaint_adults',
      'conduct_complaint', 'ombudsman', 'pre_action', 'coroner_pfd')
    and c.id in (
      select also_id from case_links where case_id = of_case and removed_at is null
      union all
      select case_id from case_links where also_id = of_case and removed_at is null
      union all
      select k.case_id from case_keys o join case_keys k on k.key = o.key
      where o.case_id = of_case and o.kind in ('from', 'reply-to') and o.removed_at is null
        and k.kind in ('from', 'reply-to') and k.removed_at is null
    )
$$;

-- A case and all that has become part of it.
create function with_merged(of_case bigint) returns setof bigint
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive those as (
    select of_case as id
    union
    select c.id from cases c join those on c.merged_into = those.id
  )
  select id from those
$$;

-- Whatever table says that a row of it belongs to one of these goes with them, also those of later migrations.
create function erase_rows(of_table regclass, ids bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  below record;
  deeper bigint[];
begin
  if coalesce(array_length(ids, 1), 0) = 0 then return; end if;
  for below in
    select k.conrelid::regclass as name, a.attname as by_column, exists (
      select from pg_attribute i where i.attrelid = k.conrelid and i.attname = 'id' and not i.attisdropped
    ) as has_id
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = of_table and k.conrelid <> of_table and array_length(k.conkey, 1) = 1
  loop
    if below.has_id then
      execute format('select array_agg(id) from %s where %I = any ($1)', below.name, below.by_column)
        into deeper using ids;
      perform erase_rows(below.name, deeper);
    else
      execute format('delete from %s where %I = any ($1)', below.name, below.by_column) using ids;
    end if;
  end loop;
  execute format('delete from %s where id = any ($1)', of_table) using ids;
end $$;

-- The only way in which a case leaves the record: closed or undone, its day come, nothing holding it.
create function destroy_case(of_case bigint) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today date := (now() at time zone 'Europe/London')::date;
  ids bigint[] := array(select with_merged(of_case));
  refs text[];
  told date[];
begin
  perform from cases where id = any (ids) order by id for update;
  if not exists (select from cases where id = of_case and closed_at is not null and destroy_on <= today) then
    raise exception 'not yet' using errcode = 'OL001';
  end if;
  if exists (select from cases where id = any (ids) and legal_hold)
    or exists (select from unnest(ids) as one, holding_cases(one) as other where other <> all (ids)) then
    raise exception 'held' using errcode = 'OL002';
  end if;
  select array_agg(reference) into refs from cases where id = any (ids);
  insert into destroyed_cases select reference, id, capacity, now() from cases where id = any (ids);

  -- A brief that put a question of it to the Leader, and the mail it went with.
  if exists (select from case_events where case_id = any (ids) and kind = 'raised') then
    told := array(select brief_on from briefs b, unnest(refs) as one where position(one in b.body_text) > 0);
    update effects set payload = '{}', progress = '{}' where about in (select 'brief ' || one from unnest(told) as one);
    update briefs set html = '', body_text = 'Destroyed with a case of which it told.' where brief_on = any (told);
  end if;

  -- What tells that its letters were copies.
  delete from letters l using case_messages m
    where m.case_id = any (ids) and l.mailbox = m.mailbox and l.internet_message_id = m.internet_message_id;
  update campaigns c set copies = (select count(*) from letters l where l.campaign = c.id)
    where id in (select f.campaign from campaign_filings f join case_messages m on m.id = f.message
      where m.case_id = any (ids));
  delete from conversations v using case_messages m
    where m.case_id = any (ids) and v.mailbox = m.mailbox and v.conversation_id = m.conversation_id
      and not exists (select from case_messages o where o.case_id <> all (ids)
        and o.mailbox = v.mailbox and o.conversation_id = v.conversation_id);
  delete from effects where about in (select 'case ' || one from unnest(ids) as one);

  -- Another case that the same letter opened is found by its people and places as before.
  insert into case_keys (case_id, kind, key, removed_at)
    select distinct k.case_id, k.kind, k.key, k.removed_at from case_keys k
    where k.case_id <> all (ids) and (
      k.message in (select id from case_messages where case_id = any (ids))
      or k.contact in (select id from case_events where case_id = any (ids)))
    on conflict do nothing;
  -- Why it belonged to another case is told there no more.
  update case_events set detail = detail || '{"reason": "The other case has been destroyed."}'
    where case_id <> all (ids) and detail ->> 'other' = any (refs);
  perform erase_rows('cases', ids);
end $$;

revoke execute on function holding_cases, with_merged, erase_rows, destroy_case from public;
grant execute on function holding_cases, with_merged, destroy_case to office_app;
