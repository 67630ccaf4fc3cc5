-- Cases as an office might have them after many years: drawn by number, so that each run has the same.
alter table cases disable trigger user;

-- Indexes are quicker made over what is there than kept up row by row.
create temporary table put_back as
select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = 'cases'
  and indexname not in (select conname from pg_constraint where conrelid = 'cases'::regclass);
do $$ declare one text; begin for one in select indexname from put_back loop execute format('drop index %I', one); end loop; end $$;

create temporary table drawn as
with lists as (
  select
    array['foi','mp_enquiry','constituent_casework','leader_correspondence','complaint_stage1','complaint_stage2','media','invitation','compliment','for_information','members_enquiry','sar','petition','council_question','campaign','eir'] as types,
    array['Highways, transport and parking','Environment, waste and public protection','Housing and homelessness','Planning and building control','Adult social care','Parks, trees and open spaces'] as topics,
    array['highways','waste','housing_repairs','planning','parking','parks_trees','street_lighting','council_tax'] as services,
    array['triage','drafting','clearance','assigned','responded','closed'] as stages,
    array['leaders-office','complaints','information-governance','democratic-services'] as teams,
    array['Standard','Priority','Low','Immediate','Critical'] as priorities,
    array['Customer services','Information Governance / FOI officer','Leader’s Office','Highways','Complaints team'] as owners,
    array['Olivia','Noah','Amelia','George','Isla','Arthur','Ava','Muhammad','Ivy','Leo','Freya','Harry','Lily','Oscar','Zainab','Piotr','Siobhan','Rhys','Agnieszka','Tariq'] as firsts,
    array['bins','pothole','parking','streetlight','hedge','noise','rent','repairs','planning','allotment','school','bus','library','cemetery','flooding','damp','licence','council','road','request'] as matters,
    array['Elm','Station','Church','Mill','Victoria','Green','Manor','Park','Queens','Albert','Grange','Chapel','Kings','North','South','Meadow'] as streets,
    array['Road','Street','Lane','Close','Avenue','Crescent'] as kinds,
    array['bar','del','fen','gor','hal','jen','kel','lam','mor','nor','pel','ros','sut','tan','wal','wes','brad','clif','dun','far'] as heads,
    array['ton','ley','ford','man','wick','ham','son','well','worth','by','den','shaw','croft','field','gate','mere','stead','hurst','low','combe'] as tails
)
select n,
  types[1 + (h % 16)::int % 16] as type,
  topics[1 + ((h >> 4) % 6)::int] as topic,
  services[1 + ((h >> 7) % 8)::int] as service,
  stages[case when n > $1 * 0.9 then 1 + ((h >> 10) % 4)::int else 5 + ((h >> 10) % 2)::int end] as stage,
  priorities[1 + greatest(0, least(4, ((h >> 12) % 100)::int / 24))] as priority,
  owners[1 + ((h >> 15) % 5)::int] as owner,
  teams[1 + ((h >> 16) % 4)::int] as team,
  firsts[1 + ((h >> 18) % 20)::int] || ' ' || initcap(heads[1 + ((h >> 22) % 20)::int] || tails[1 + ((h >> 26) % 20)::int]
    || case when (h >> 30) % 3 = 0 then tails[1 + ((h >> 32) % 20)::int] else '' end) as name,
  'About the ' || matters[1 + ((h >> 36) % 20)::int] || ' in ' || streets[1 + ((h >> 40) % 16)::int] || ' ' || kinds[1 + ((h >> 44) % 6)::int]
    || case when (h >> 47) % 4 = 0 then ' and the ' || matters[1 + ((h >> 50) % 20)::int] else '' end as subject,
  'AS' || (1 + (h >> 20) % 40) || ' ' || (1 + (h >> 26) % 9) || chr(65 + ((h >> 30) % 20)::int) || chr(65 + ((h >> 35) % 20)::int) as postcode,
  case when (h >> 52) % 50 = 0 then 'ward' else 'council' end as capacity,
  case when (h >> 53) % 100 = 0 then 'safeguarding' end as restricted_to,
  timestamptz '2006-01-02T09:00Z' + (n::float8 / $1) * interval '7600 days' as received_at,
  (h >> 5) % 40 as length
from (select n, abs(hashint8extended(n, 20261122)) as h from generate_series(1, $1) as n) as numbers, lists;

insert into cases (reference, type, topic, service, priority, sensitivity, capacity, state, subject, correspondent_name,
  correspondent_address, received_at, dates, due_on, owner, note, suggested, logged_by_id, logged_by, logged_at, restricted_to, stage, team, officer, said)
select 'LO-' || extract(year from received_at) || '-' || lpad(n::text, 6, '0'), type, topic, service, priority,
  case when length % 10 = 0 then 'OFFICIAL-SENSITIVE PERSONAL' else 'OFFICIAL' end, capacity,
  case when length = 7 then 'undone' else 'open' end, subject, name, lower(replace(name, ' ', '.')) || '@resident.example',
  received_at, '{"acknowledge":null,"respond":null}', (received_at + interval '20 days')::date, owner, '',
  '{"type":"foi","confidence":0.9}', 'person-' || length % 12, 'Person ' || length % 12, received_at + interval '1 hour',
  restricted_to, stage, team, case when length % 3 = 0 then 'Person ' || length % 12 end,
  case when restricted_to is null then array_to_tsvector(array(select distinct words_in(concat_ws(' ',
    'LO-' || extract(year from received_at) || '-' || lpad(n::text, 6, '0'), name, lower(replace(name, ' ', '.')) || '@resident.example',
    subject, postcode, replace(postcode, ' ', ''))))) end
from drawn order by n;
drop table drawn;
do $$ declare one text; begin for one in select indexdef from put_back loop execute one; end loop; end $$;
drop table put_back;
alter table cases enable trigger user;

-- What the timer would have learnt by now.
insert into spellings select slip, word from ts_stat('select said from cases') as said, slips_of(word) as slip
where length(word) between 4 and 24 and word !~ '[0-9]' on conflict do nothing;
