"""Access: circles, grounds, sheets and looks; the one place where is decided who sees a row (I6.2, I6.4, C5).

The rule stands in docs/decisions/0002-the-rule-in-full.md; here it is SQL (`vocabulary/*.sql`), and PostgreSQL has the last
word. From Python there is one way in: `open_circle`. Not here: what people said yes to (consent/).
"""
