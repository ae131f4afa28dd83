"""The essential page: everything of one household on one page, the same for resident and worker (I6.4, look).

It draws; it holds nothing of its own. Not here: the things themselves (plan, promises, involvement, rights).
"""
