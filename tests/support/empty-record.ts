import { type Kysely, sql } from "kysely";
import type { Tables } from "../../functions/store/tables.ts";

/** Where a database keeps what a new one holds. */
const kept = "as_new";

/** Puts by what a new record holds: the lines that migrations write, and how far its counters have come. */
export const keepEmpty = (owner: Kysely<Tables>): Promise<unknown> =>
  sql
    .raw(
      `create schema ${kept};
      do $$ declare one record; filled boolean; begin
        for one in select tablename as name from pg_tables where schemaname = 'public' loop
          execute format('select exists (select from public.%I)', one.name) into filled;
          if filled then execute format('create table ${kept}.%I as table public.%1$I', one.name); end if;
        end loop;
      end $$;
      create table ${kept}.counters as
        select sequencename, last_value from pg_sequences where schemaname = 'public'`,
    )
    .execute(owner);

/** Makes a record as it was when it was new. Triggers and references stand aside meanwhile. */
export const restoreEmpty = (owner: Kysely<Tables>): Promise<unknown> =>
  sql
    .raw(
      `begin;
      set local session_replication_role = replica;
      do $$ declare one record; columns text; begin
        execute (select 'truncate ' || string_agg(format('public.%I', tablename), ', ') || ' restart identity'
          from pg_tables where schemaname = 'public');
        for one in select tablename as name from pg_tables where schemaname = '${kept}' and tablename <> 'counters' loop
          select string_agg(format('%I', attname), ', ') into columns from pg_attribute
            where attrelid = format('public.%I', one.name)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
          execute format('insert into public.%I (%s) overriding system value select %2$s from ${kept}.%1$I', one.name, columns);
        end loop;
        perform setval(format('public.%I', sequencename)::regclass, last_value)
          from ${kept}.counters where last_value is not null;
      end $$;
      commit`,
    )
    .execute(owner);
