"""What the catalogue says about the tables, so that a table that comes later is tested without anybody thinking of it."""

from collections import defaultdict

from psycopg import Connection

from .facts import OPENED

# Which sheets a look opened; and words that the program cannot read at all.
NO_CONTENT = {"shown", "findable"}
FILLERS = {
    "uuid": "gen_random_uuid()",
    "boolean": "false",
    "date": "date '2025-01-01'",
    "bytea": r"'\x00'::bytea",
    "timestamp with time zone": f"'{OPENED}'",
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
FILLED_SO = {("worry_end", "kind"): "'taken_back'"}  # which is no end
HAPPENED = {"written_at", "opened_at"}  # not when the test runs
WANTED_BY_A_CHECK = {("bearer", "code_hash"), ("bearer", "made_by_id")}
NAMES_NOBODY = {"circle_id", "sheet_id"}


class Catalogue:
    """The tables of the product, what must be filled in to make a row, and who a row may name."""

    def __init__(self, connection: Connection) -> None:
        self.must: dict[str, dict[str, str]] = defaultdict(dict)
        self.content: list[str] = []
        self.of_circles: list[str] = []
        self.hanging: list[str] = []  # on a circle
        self.naming: dict[str, list[str]] = defaultdict(list)
        for table, column, kind, required, shown in connection.execute(COLUMNS):
            if column == "sheet_id" and table not in NO_CONTENT:
                self.content.append(table)
            if column == "circle_id":
                self.hanging.append(table)
            if column == "circle_id" and shown:
                self.of_circles.append(table)
            if required or column in HAPPENED or (table, column) in WANTED_BY_A_CHECK:
                filled = FILLED_SO.get((table, column)) or FILLED_BY_NAME.get(column)
                self.must[table][column] = filled or FILLERS.get(kind, "'x'")
            if kind == "uuid" and shown and column not in NAMES_NOBODY:
                self.naming[table].append(f'"{column}"')

    def insert(self, table: str, given: dict[str, str], source: str) -> str:
        """An INSERT … SELECT in which what is not given, and must be there, is filled in."""
        cells = self.must[table] | given
        names = ", ".join(f'"{name}"' for name in cells)
        return f'INSERT INTO "{table}" ({names}) SELECT {", ".join(cells.values())} FROM {source}'

    def marking(self, written: set[str], circles: str) -> str:
        """A row on every sheet of these circles that has none, and in each, in the tables that are not written anyway."""
        empty = '{0} s WHERE s.{2} = ANY ({3}) AND NOT EXISTS (SELECT FROM "{1}" c WHERE c.{0}_id = s.id)'
        on_sheets = {"circle_id": "s.circle_id", "sheet_id": "s.id"}
        orders = [
            self.insert(table, on_sheets, empty.format("sheet", table, "circle_id", circles))
            for table in self.content
        ]
        for table in set(self.of_circles) - set(self.content) - written:
            orders.append(
                self.insert(table, {"circle_id": "s.id"}, empty.format("circle", table, "id", circles))
            )
        return ";\n".join(orders)

    def views(self) -> str:
        """What is seen: on which sheets in all tables with content, and in one of them; and of which circles at all."""
        content = [f'SELECT DISTINCT sheet_id FROM "{table}"' for table in self.content]
        rows = [self._not_naming_me(table) for table in self.of_circles]
        views = {"content": content, "one_content": content[:1], "unnamed": rows}
        return "CREATE SCHEMA rule_test;" + ";".join(
            f"CREATE VIEW rule_test.{name} WITH (security_invoker) AS {' UNION ALL '.join(each)}"
            for name, each in views.items()
        )

    def _not_naming_me(self, table: str) -> str:
        """Circles of which rows are seen that do not name the actor."""
        query = f"SELECT 'a row of {table}' AS kind, circle_id::text AS seen FROM \"{table}\""
        names = ", ".join(self.naming[table])
        return f"{query} WHERE (rules.actor() IN ({names})) IS NOT TRUE" if names else query


COLUMNS = """
    SELECT c.table_name, c.column_name, c.data_type,
           c.is_nullable = 'NO' AND c.column_default IS NULL AND c.is_identity = 'NO',
           has_column_privilege('naast_app', format('public.%I', c.table_name), c.column_name, 'SELECT')
      FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
     ORDER BY c.table_name, c.ordinal_position
"""
