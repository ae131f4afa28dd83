"""Look: base page, form, list and timeline components, design tokens, headers and error pages.

It knows no domain word and imports from no part; every part may use it. docs/look.md shows each component.
Not here: what a page says (that lies in the topic), who may see it (rights/access), menus (doors/).
"""
