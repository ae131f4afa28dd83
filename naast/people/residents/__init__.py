"""Residents: persons, how to reach them safely, households and authority over children (I2.4, B7).

Everybody is a person: residents, workers, neighbours, officials. Not here: who may see them (visibility.sql), who takes
part in what (rights/access), organisations and positions (workers/).
"""
