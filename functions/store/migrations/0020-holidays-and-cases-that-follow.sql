-- The bank holidays an office came with are the first version of its record: in force until people approve others.
alter table holiday_versions add column adopted boolean not null default false;
create unique index one_adopted on holiday_versions (adopted) where adopted;

-- Replies go with the letters they answer, into the case these are in.
grant update (case_id) on reply_drafts, sent_replies to office_app;
