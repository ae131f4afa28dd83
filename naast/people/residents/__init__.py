"""Residents: persons, how to reach them safely, households and authority over children (I2.4, B7).

Everybody is a person: residents, workers, neighbours, officials. Here too: who is found before somebody is
written down twice (find.sql). Not here: who takes part in what (rights/access), positions (workers/).
"""
