"""What the catalogue says about the tables, so that a table that comes later is tested without anybody thinking of it."""

from psycopg import Connection

NO_CONTENT = {"shown"}  # says which sheets a look opened; a row of it is no content
FILLERS = {
    "uuid": "gen_random_uuid()",
    "boolean": "false",
    "date": "date '2025-01-01'",
    "bytea": r"'\x00'::bytea",
    "timestamp with time zone": "now()",
    "jsonb": "'{}'::jsonb",
    "ARRAY": "'{}'",
    "smallint": "0",
    "integer": "0",
    "bigint": "0",
}
SOMEBODY = "(SELECT min(id::text)::uuid FROM person)"
FILLED_BY_NAME = {
    "rule_id": "(SELECT min(id) FROM legal_rule)",
    "entered_by_id": SOMEBODY,
    "made_by_id": SOMEBODY,
    "decided_by_id": SOMEBODY,
}


class Catalogue:
    """The tables of the product and what must be filled in to make a row."""

    def __init__(self, connection: Connection) -> None:
        self.must: dict[str, dict[str, str]] = {}
        self.content: list[str] = []
        for table, column, kind, required in connection.execute(COLUMNS):
            self.must.setdefault(table, {})
            if column == "sheet_id" and table not in NO_CONTENT:
                self.content.append(table)
            if required:
                self.must[table][column] = FILLED_BY_NAME.get(column) or FILLERS.get(kind, "'x'")

    def insert(self, table: str, given: dict[str, str], source: str) -> str:
        """An INSERT … SELECT in which what is not given, and must be there, is filled in."""
        cells = self.must[table] | given
        names = ", ".join(f'"{name}"' for name in cells)
        return f'INSERT INTO "{table}" ({names}) SELECT {", ".join(cells.values())} FROM {source}'

    def marking(self) -> str:
        """One row on every sheet that has none, in every table with content."""
        given = {"circle_id": "s.circle_id", "sheet_id": "s.id"}
        empty = 'sheet s WHERE NOT EXISTS (SELECT FROM "{0}" c WHERE c.sheet_id = s.id)'
        return ";\n".join(self.insert(table, given, empty.format(table)) for table in self.content)

    def content_views(self) -> str:
        """On which sheets rows are seen: over all tables with content, and over one of them."""
        each = [f'SELECT sheet_id FROM "{table}"' for table in self.content]
        return (
            "CREATE SCHEMA rule_test;"
            f"CREATE VIEW rule_test.content WITH (security_invoker) AS {' UNION ALL '.join(each)};"
            f"CREATE VIEW rule_test.one_content WITH (security_invoker) AS {each[0]}"
        )


COLUMNS = """
    SELECT c.table_name, c.column_name, c.data_type,
           c.is_nullable = 'NO' AND c.column_default IS NULL AND c.is_identity = 'NO'
      FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
     ORDER BY c.table_name, c.ordinal_position
"""
