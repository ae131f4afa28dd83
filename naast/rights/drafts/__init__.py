"""Drafts: what somebody is still writing. Their writer's alone, outside every count; they become something or vanish (I6.4, C3).

A draft survives a session that ends, another tab and a server that falls over. It closes with the last ground in its circle,
and is forgotten after fourteen days. Not here: the forms themselves (each topic), the script that keeps (look/draft.js).
"""
