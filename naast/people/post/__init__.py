"""Post: how a letter, a mail or a text message reaches somebody, each exactly once, and never by a way that is not safe (I1.1).

Also the ground that task workers stand on (`working.py`): work that is done after a page has answered.
Not here: who writes whom, and when. A topic writes `Letter.post(…)`; answers, appointments and reminders do.
"""
