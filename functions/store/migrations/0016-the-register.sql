-- The register: every case found by its words and put in any order, however many there are. What a text search reads is
-- made by the database itself, whoever writes to a case. Nothing of a restricted case is ever among it.

alter table cases
  -- The words of the case, its letters' people and places, and what was noted about it; null while it is restricted.
  add column said tsvector,
  -- By which the register is put in the order of names.
  add column from_key text generated always as (
    left(lower(coalesce(nullif(correspondent_name, ''), correspondent_address)), 40)
  ) stored;

-- core/cases/words.ts folds what people look for in the same way: no accents, no apostrophes, no signs.
create function words_in(texts text) returns setof text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select left(word, 40) from regexp_split_to_table(
    lower(regexp_replace(normalize(left(texts, 100000), NFKD), '[\u0300-\u036f''\u2019\u02bc]', '', 'g')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+'
  ) as word where word <> ''
$$;

create function said_of(one cases) returns tsvector
language sql stable set search_path = public, pg_temp
as $$
  select array_to_tsvector((array_agg(distinct word))[1:2000]) from (
    select words_in(concat_ws(' ', one.reference, one.correspondent_name, one.correspondent_address, one.subject, one.note))
    -- A postcode is looked for with and without its space.
    union all select words_in(key || case when kind = 'postcode' then ' ' || replace(key, ' ', '') else '' end)
      from case_keys where case_id = one.id and removed_at is null
    union all select words_in(detail ->> 'text') from case_events where case_id = one.id and detail ? 'text'
  ) as found (word)
  where one.restricted_to is null
$$;

-- Whose words may have to be learnt or forgotten by those who set slips of the pen right.
create table spellings_due (case_id bigint, lost text[]);

create function note_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- Whoever sets the column to something has added to it; to null, wants it read anew.
  if tg_op = 'INSERT' or new.said is not distinct from old.said or new.said is null then new.said := said_of(new); end if;
  if tg_op = 'INSERT' then
    insert into spellings_due values (new.id, null);
  elsif new.said is distinct from old.said then
    insert into spellings_due values (new.id, array(
      select unnest(tsvector_to_array(old.said)) except select unnest(tsvector_to_array(new.said))
    ));
  end if;
  return new;
end
$$;
create trigger words_of_case before insert or update of
  reference, correspondent_name, correspondent_address, subject, note, restricted_to, said on cases
  for each row execute function note_words();

-- A case that is destroyed leaves none of its words behind.
create function note_words_gone() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into spellings_due values (null, tsvector_to_array(old.said));
  return null;
end
$$;
create trigger words_of_case_gone after delete on cases for each row when (old.said is not null)
  execute function note_words_gone();

-- A case may hold thousands of letters: each adds what is new in it, as far as there is room.
create function note_words_of_letter() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update cases set said = said || more.words
  from (
    select case_id, array_to_tsvector(array_agg(distinct word)) as words
    from added, words_in(key || case when kind = 'postcode' then ' ' || replace(key, ' ', '') else '' end) as word
    where removed_at is null group by case_id
  ) as more
  where id = more.case_id and restricted_to is null and length(said) < 2000 and said <> said || more.words;
  return null;
end
$$;
create trigger words_of_letter after insert on case_keys
  referencing new table as added for each statement execute function note_words_of_letter();

-- What is taken out, and notes, which are few: read anew.
create function note_words_anew() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update cases set said = null where restricted_to is null and id in (select case_id from changed);
  return null;
end
$$;
create trigger words_of_letter_gone after update on case_keys
  referencing new table as changed for each statement execute function note_words_anew();
create trigger words_of_event after insert on case_events
  referencing new table as changed for each statement execute function note_words_anew();

update cases set said = null;

create index cases_said on cases using gin (said) with (fastupdate = off);

-- What can be told of a restricted case (its number, its date) puts all in order; the rest only those that are not.
create index cases_in_turn on cases ((coalesce(due_on, 'infinity'::date)), id);
create index cases_received on cases (received_at, id);
create index cases_from on cases (from_key, id) where restricted_to is null;
create index cases_of_type on cases (type, id) where restricted_to is null;
create index cases_of_topic on cases (topic, id) where restricted_to is null;
create index cases_of_service on cases (service, id) where restricted_to is null;
create index cases_of_owner on cases (owner, id) where restricted_to is null;
create index cases_of_team on cases (team, id) where restricted_to is null and team is not null;
create index cases_of_officer on cases (officer, id) where restricted_to is null and officer is not null;
create index cases_at_stage on cases (stage, id) where restricted_to is null;
create index cases_of_priority on cases (priority, id) where restricted_to is null;
create index cases_handled on cases (sensitivity, id) where restricted_to is null;
create index cases_logged_by on cases (logged_by_id, id) where restricted_to is null;
create index cases_undone on cases (id) where state = 'undone';

-- The operators of text search are not leakproof, so that no index of theirs is used behind the policy of cases. This
-- asks the index first and keeps the same wall itself: ids of cases that the session's viewer may see, none restricted.
create function cases_saying(wanted tsquery, most integer) returns setof bigint
language sql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off
as $$
  select id from cases
  where said @@ wanted and restricted_to is null and (
    current_setting('office.all', true) = 'yes'
    or capacity = any (string_to_array(current_setting('office.capacities', true), ','))
  )
  limit most
$$;
revoke execute on function cases_saying from public;
grant execute on function cases_saying to office_app;

-- Every word of an unrestricted case, with itself and itself less each of its letters: two words that share one of
-- these are a slip of the pen apart. No extension is needed for that, which a council's server may not offer.
create table spellings (
  slip text not null,
  word text not null,
  primary key (slip, word)
);
create index spellings_of on spellings (word);

create function slips_of(word text) returns setof text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select word union select left(word, at - 1) || substr(word, at + 1) from generate_series(1, length(word)) as at
$$;

-- Brings the spellings up to date with at most so many changed cases; how many there were.
create function learn_spellings(most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  ids bigint[];
  gone text[];
begin
  with taken as (
    delete from spellings_due where ctid = any (array(select ctid from spellings_due limit most for update skip locked))
    returning case_id, lost
  )
  select array_agg(distinct case_id), array_agg(distinct word) into ids, gone
  from taken left join lateral unnest(lost) as word on true;
  insert into spellings
  select slip, word from (
    select distinct unnest(tsvector_to_array(said)) as word from cases where id = any (ids)
  ) as found, slips_of(word) as slip
  where length(word) between 4 and 24 and word !~ '[0-9]'
    and not exists (select from spellings as known where known.word = found.word)
  order by word, slip
  on conflict do nothing;
  delete from spellings where word = any (gone)
    and not exists (select from cases where said @@ quote_literal(word)::tsquery);
  return coalesce(cardinality(ids), 0);
end
$$;

-- The words that are a slip of the pen away from one that nothing says, at most so many.
create function spelt_like(slipped text, most integer) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select word from spellings where slip in (select slips_of(slipped))
  group by word order by abs(length(word) - length(slipped)), word limit most
$$;
revoke execute on function learn_spellings, spelt_like from public;
grant execute on function learn_spellings, spelt_like to office_app;
revoke all on spellings, spellings_due from office_app;
alter table spellings enable row level security;
alter table spellings_due enable row level security;
