"""Today: what waits for a worker, and what is there for a resident on their first page (look: *Today*, *my page*; B7, C3).

It draws; it holds nothing of its own. No inbox of alerts: what was promised, who waits and since when, whom one meets.
Not here: the things themselves, each in its own topic; the one page of a household (essential/).
"""
