-- The names and numbers that at least half of the copies say, as marks: a letter of the same pattern that asks for
-- something else is told by them, and must be read.

alter table campaigns add column names integer[] not null default '{}';
alter table letters alter column sentences type integer[];
