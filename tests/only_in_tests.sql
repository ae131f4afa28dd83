-- Laid over the test database alone, by the owner.

-- Time that a test can move: set naast.test_clock to an interval.
SET ROLE naast_definer;
CREATE OR REPLACE FUNCTION rules.now() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT statement_timestamp() + coalesce(nullif(current_setting('naast.test_clock', true), ''), '0')::interval $$;

-- Unrestricted sight, inside the transaction of the test.
CREATE FUNCTION rules.test_sees(query text) RETURNS SETOF jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS
$$ BEGIN RETURN QUERY EXECUTE 'SELECT to_jsonb(q) FROM (' || query || ') q'; END $$;

-- Unrestricted hand, inside the transaction of the test: to lay rows as if they had been written long ago.
CREATE FUNCTION rules.test_does(statement text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS
$$ BEGIN EXECUTE statement; END $$;
GRANT EXECUTE ON FUNCTION rules.test_sees(text), rules.test_does(text), rules.now() TO naast_app;
RESET ROLE;
