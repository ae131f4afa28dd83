"""The rule of access, written a second time in Python and held against the database.

Read first `facts.py` and `known.py` (what the rule looks at), then the rule: `yes.py`, `model.py`, `beside.py`.
What is told without a look, who may add which row, what jobs do: `told.py`, `adding.py`, `jobs.py` (rows: `written.py`).
The written cases: `telling.py`, `cast.py`, `cases.py`, `cases_of_grounds.py`. Random histories: `choices.py`,
`living_state.py`, `asked.py`, `events_of_*.py`, `histories.py`, told to both by `telling_both.py` and `comparing.py`; how much
of everything they met: `meeting.py`.
The database: `rows.py`, `catalogue.py`, `writing.py`, `database.py`, `working.py`, `looking.sql`; committed rows: `committed.py`.
Faults that must be caught: `faults.py`, `faults_of_asking.py`, planted by `planting.py`.
When the decision changes, change the model from its words, not from the SQL.
"""
