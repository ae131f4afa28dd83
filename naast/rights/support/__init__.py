"""Support: help from outside the team, and whom to call in danger; numbers are data (I6.3).

Not here yet: that support was offered, when, by whom and what the answer was; complaints. They come with the next issue.
"""
