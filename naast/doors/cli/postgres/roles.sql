-- The three roles of Naast and its database. Run by an administrator with psql, once, and again whenever in doubt:
--
--     psql -U postgres -v database=naast -v owner_password=… -v app_password=… -f roles.sql
--
-- Leave the passwords out to keep the ones that are there (or to set them yourself with \password).
--   naast_owner    owns the database and migrates
--   naast_app      serves the pages; owns nothing and can never pass row security
--   naast_definer  cannot sign in; owns the few functions and the one view that decide who sees what
-- The owner may hand a function to the definer (SET ROLE), but never has the definer's sight by itself (NOINHERIT).
-- Works the same on PostgreSQL 15 and newer.

\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = warning;
\if :{?database}
\else
    \set database naast
\endif

SELECT format('CREATE ROLE %I', role) FROM unnest(ARRAY['naast_owner', 'naast_app', 'naast_definer']) role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
ALTER ROLE naast_owner   LOGIN   NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE naast_app     LOGIN   NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE naast_definer NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;
\if :{?owner_password}
    ALTER ROLE naast_owner PASSWORD :'owner_password';
\endif
\if :{?app_password}
    ALTER ROLE naast_app PASSWORD :'app_password';
\endif
-- A page that takes longer is broken; compiling a plan costs more than any of our statements.
ALTER ROLE naast_app SET statement_timeout = '15s';
ALTER ROLE naast_app SET jit = off;
-- Planning a page's question under all its policies costs more than answering it: one plan for a session, not one for each asking.
ALTER ROLE naast_app SET plan_cache_mode = force_generic_plan;

SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
            THEN 'GRANT naast_definer TO naast_owner WITH INHERIT FALSE, SET TRUE'
            ELSE 'GRANT naast_definer TO naast_owner' END \gexec

SELECT format($$CREATE DATABASE %I OWNER naast_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'$$, :'database')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO naast_app;

\connect -reuse-previous=on :"database"
ALTER SCHEMA public OWNER TO naast_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO naast_app, naast_definer;
-- Large objects know no row security.
REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea), lo_get(oid), lo_open(oid, integer) FROM PUBLIC;
