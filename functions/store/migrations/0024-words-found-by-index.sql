-- A session keeps the plan of its first letter, made when there were hardly any cases: each later letter then read them
-- all. Nothing tells the planner better on the embedded database, so each case is now looked up by its number.

create or replace function note_words_of_letter() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
declare more record;
begin
  for more in
    select case_id, array_to_tsvector(array_agg(distinct word)) as words
    from added, words_in(key || case when kind = 'postcode' then ' ' || replace(key, ' ', '') else '' end) as word
    where removed_at is null group by case_id
  loop
    update cases set said = said || more.words
    where id = more.case_id and restricted_to is null and length(said) < 2000 and said <> said || more.words;
  end loop;
  return null;
end
$$;

create or replace function note_words_anew() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
declare one record;
begin
  for one in select distinct case_id from changed loop
    update cases set said = null where id = one.case_id and restricted_to is null;
  end loop;
  return null;
end
$$;
