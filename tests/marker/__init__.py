"""A word of its own in every field of every row about people; every door crawled as everybody; who met which word?"""
