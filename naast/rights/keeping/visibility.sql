-- Tombstones are written by the definer alone. No page reads them yet, so no role of the program does.
alter table tombstone enable row level security;
alter table tombstone force row level security;
