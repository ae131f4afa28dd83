"""Notes of a contact, and deeds: what the team did itself (I1.3, I2.4, I2.6, I6.4, C3).

One entry for all people and households concerned, with a part of its own where privacy asks: parts share a `contact`, and
each lies on its own sheet in its own circle; what they share holds no words. Words are never overwritten: new ones follow.
Not here: what keeps a half-written note (rights/drafts), promises (promises/), messages and appointments.
"""
