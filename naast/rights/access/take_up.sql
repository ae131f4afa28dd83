-- Closed, not open: with row security on and no policy, nobody but the owner of BYPASSRLS reads a row.
DO $$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' LOOP
        EXECUTE format('DROP POLICY %I ON public.%I', it.policyname, it.tablename);
    END LOOP;
    FOR it IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relforcerowsecurity LOOP
        EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', it.relname);
    END LOOP;
END
$$;
DROP SCHEMA IF EXISTS rules CASCADE;
