"""Faults to plant in the database: what a careless change could take away. Each must be caught by the comparison."""

from .planting import Plant, do, without

TRIGGERS = {
    f"no trigger on {table} after {event}": do(f'DROP TRIGGER refresh_on_{event} ON "{table}"')
    for table, event in [
        ("consent", "insert"), ("consent", "delete"), ("position", "update"), ("named_worker", "insert"),
        ("worker_refusal", "insert"), ("participant", "insert"), ("authority", "update"), ("authority", "insert"),
        ("representation", "insert"), ("person", "update"), ("exemption", "insert"), ("bearer", "update"),
        ("emergency", "insert"), ("legal_exception", "insert"), ("task", "insert"), ("task", "update"), ("ending", "insert"),
    ]
}  # fmt: skip
OPENED = "circle_id = ANY ((SELECT rules.open_circles())::uuid[])"
NOTICED = {
    "who leaves is noticed by who helps alone": do("""
        DO $$ BEGIN
            DROP TRIGGER refresh_on_update ON position;
            CREATE TRIGGER refresh_on_update AFTER UPDATE ON position REFERENCING NEW TABLE AS changed
                FOR EACH STATEMENT EXECUTE FUNCTION rules.refresh_changed(
                    'select n.circle_id from changed c join public.named_worker n on n.person_id = c.person_id');
        END $$
    """),
    "what was before is not kept up": without("refresh", "c.circle_id = any (touched)", "false"),
}
POLICIES = {
    "everybody reads hopes": do("ALTER POLICY read ON hope USING (true)"),
    "row security of remarks is off": do("ALTER TABLE remark DISABLE ROW LEVEL SECURITY"),
    "consents to whoever opened the circle": do(f"ALTER POLICY read ON consent USING ({OPENED})"),
    "participants to whoever opened the circle": do(f"ALTER POLICY read ON participant USING ({OPENED})"),
    "looks are told at once": do(
        "ALTER POLICY read ON look USING (circle_id IN (SELECT m.circle_id FROM rules.mine() m))"
    ),
}
YES = {
    "nobody's yes is a yes": without("agreed", "coalesce(by_all, 0)", "coalesce(by_all, 127)"),
    "who says nothing agrees": without("agreed", "coalesce(s.parts, 0)", "s.parts"),
    "a yes never ends": without("agreed", "(c.until is null or t < c.until)", "true"),
    "an earlier yes comes back": without(
        "agreed", "order by c.since desc", "order by c.answer desc, c.since desc"
    ),
    "sharing outlives help": without("agreed", "what <> 'help' and rules", "false and rules"),
    "what ended goes on": without("agreed", "and e.at <= t", "and e.at > t and false"),
    "an ending is no moment": without(
        "moments", "union select at from public.ending where circle_id = circle"
    ),
    "shared with another": without("agreed", "c.recipient is not distinct from agreed.recipient", "true"),
    "a mentor is not asked": without("whose_yes", "r.kind in ('mentor', 'curator')", "r.kind = 'curator'"),
    "exempted is still asked": without("whose_yes", "e.kind <> 'authority' and", "false and"),
    "unclear authority passes": without("authority_unclear", "or bool_or(holder_id is null)"),
    "no authority at all passes": without(
        "authority_unclear",
        "coalesce(bool_or(holder_id is not null), false)",
        "bool_or(holder_id is not null)",
    ),
    "carried over after speaking": without("carried_over", "and c.giver_id = child and", "and false and"),
    "not the youngest possible": without("birthday", "12, 31", "1, 1"),
}
ACCESS = {
    "parents after 16": without("access_for", "* tstzrange(null, rules.birthday(w.person_id, 16))"),
    "an administrator reads all": without(
        "access_for", "when 'administrator' then 64 else", "when '' then 64 else"
    ),
    "anybody refuses for all": without("access_for", "and rules.speaks_for(r.refused_by_id, h.about, r.at)"),
    "refused, still there": without("access_for", "min(r.at)", "max(r.at) + interval '1 year'"),
    "gone from the team, still there": without(
        "access_for", "rules.span(p.since, p.until)", "tstzrange(p.since, null)"
    ),
    "gone from the team, still asking": without(
        "access_for",
        "'{(,)}' else coalesce(t.spans, '{}') end) as u",
        "'{(,)}' else '{(,)}'::tstzmultirange end) as u",
    ),
    "gone from the team, the question lost": without("access_for", "k.of_circle = 'involvement'", "false"),
    "gone from the team, asked of all in spite of a yes": without("access_for", " - coalesce(a.spans, '{}')"),
    "gone from the team, a worry for all of it": without(
        "access_for", "k.of_circle = 'involvement'", "k.of_circle <> 'question'"
    ),
    "gone from the team, a ground of law left": without(
        "access_for", "rules.span(x.since, x.until)) * t.spans", "rules.span(x.since, x.until))"
    ),
    "a manager helps": without("access_for", "('worker', 'lead')", "('worker', 'lead', 'manager')"),
    "a closed link works": without("access_for", "least(b.until, b.closed_at)", "b.until"),
    "one decides on a frozen circle": without("access_for", "x.seconded_by_id is null", "false"),
    "an emergency lasts": without("access_for", "interval '24 hours'", "interval '72 hours'"),
    "an emergency opens what is frozen": without("access_for", "a.spans * t.spans", "t.spans"),
    "a code opens for ever": without(
        "access_for",
        "rules.span(b.since, least(b.until, b.closed_at)), 1, null",
        "tstzrange(b.since, null), 1, null",
    ),
    "what was before needs no yes": without("access_for", "h.span * g.span, g.parts", "h.span, 127"),
    "what was before, of others too": without("access_for", "and w.person_id = h.about"),
    "a question is for a code alone": without(
        "access_for", "coalesce(k.person_id, k.team_id)", "k.person_id"
    ),
}
SHEETS = {
    "a question to the whole team": without(
        "living_in",
        "when 'sharing' then p.role in",
        "when 'question' then true when 'sharing' then p.role in",
    ),
    "desk without duty": without("living_in", "p.role = 'worker' and exists", "p.role = 'worker' or exists"),
    "an official reads what is shared": without(
        "living_in", "'lead', 'partner')", "'lead', 'partner', 'manager', 'official')"
    ),
    "every door opens all": without(
        "grounds_here", "'{own,represents}'::text[]", "'{own,represents,help}'::text[]"
    ),
    "ended access still lives": without("living_in", "(a.until is null or rules.now() < a.until)", "true"),
    "talks are open": without("reads", "rules.actor() = any (visible_to)", "true"),
    "an emergency stops at a talk": without("reads", "or above_talks"),
    "the yes of one is enough": without("reads", "about <@ helped", "about && helped"),
    "a parent reads what is shared": without("reads", "about <@ mine", "about && mine"),
    "in the talk is enough": without(
        "reads", "or blanket)", "or blanket or rules.actor() = any (visible_to))"
    ),
    "every part opens with a look": without("open_sheets", "o.parts & r.part <> 0", "true"),
    "open without a look": without("opened", "l.trace = rules.acting_trace() and", "true or"),
    "a worry takes every part": without("writable", "it.part = 1 and here.follows", "here.follows"),
    "a link writes": without("writable", "rules.acting_bearer() is null and not exists", "not exists"),
    "written after withdrawal": without("writable", "= 0", "< 0"),
}
# Which the rows of access show; which everybody sees; and which only a history told to its end does.
IN_ACCESS: dict[str, Plant] = YES | ACCESS
IN_WHAT_IS_SEEN: dict[str, Plant] = POLICIES | SHEETS
IN_WHAT_IS_KEPT: dict[str, Plant] = TRIGGERS | NOTICED
