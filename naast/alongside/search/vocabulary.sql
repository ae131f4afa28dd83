-- Searching: what can be found, how words are taken apart, and the one function that finds.

-- The one list: table, and the columns whose words count. A table that is not there (yet) is passed over.
create function rules.findable_texts() returns table (name text, columns text[]) language sql immutable as
$$
    values ('hope', '{words}'::text[]), ('promise', '{what}'), ('outcome', '{why}'), ('remark', '{words}'), ('message', '{words}'),
           ('note', '{words}'), ('question', '{words}'), ('question_word', '{words}'), ('question_outcome', '{words}'), ('deed', '{line}'), ('document', '{words}'), ('appointment', '{what,place}'), ('appointment_change', '{why,place}')
$$;

-- As people type: small letters, without accents and signs, so that "reünie" is found by "reunie". The parser then sees words only.
-- PostgreSQL compares every letter with the whole list, so the long list waits for words that have an accent at all.
create function rules.plain_words(said text) returns text language plpgsql immutable as
$$
declare
    plain text := lower(normalize(left(said, 100000), nfkc));
begin
    if octet_length(plain) > length(plain) then
        plain := translate(plain,
            'àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśšşťùúûüūůűųýÿžźż'
            || 'ÀÁÂÃÄÅĀĂĄÇĆČĎĐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮŁÑŃŇÒÓÔÕÖØŌŐŘŚŠŞŤÙÚÛÜŪŮŰŲÝŸŽŹŻİ',
            'aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorssstuuuuuuuuyyzzz'
            || 'aaaaaaaaacccddeeeeeeeegiiiiiilnnnoooooooorssstuuuuuuuuyyzzzi');
    end if;
    return translate(plain, $x$!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~$x$ || E'\t\r\n\x01\x02\x03\x1f', repeat(' ', 40));
end
$$;

create function rules.words_in(said text) returns tsvector language plpgsql immutable as
$$
declare
    plain text := rules.plain_words(said);
begin
    return to_tsvector('pg_catalog.dutch', plain) || to_tsvector('pg_catalog.simple', plain);
end
$$;

-- What was asked: every word, in its Dutch stem or as typed; the last may be half a word. Signs mean nothing.
create function rules.asked(query text) returns tsquery language plpgsql stable set client_min_messages = error as
$$
declare
    words text[] := (regexp_split_to_array(trim(rules.plain_words(query)), '\s+'))[1:12];
    whole tsquery := '';
begin
    for i in 1 .. cardinality(words) loop
        whole := whole && (plainto_tsquery('pg_catalog.dutch', words[i]) || plainto_tsquery('pg_catalog.simple', words[i])
            || case when i = cardinality(words) and length(words[i]) > 1
               then to_tsquery('pg_catalog.simple', quote_literal(words[i]) || ':*') else '' end);
    end loop;
    return whole;
end
$$;

-- Keeps `findable` as the rows are. One function behind all triggers; its arguments are the columns with words.
create function rules.keep_findable() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if tg_op <> 'INSERT' then
        delete from public.findable f using changed c where f.row_id = c.id and f.kind = tg_table_name;
    end if;
    if tg_op <> 'DELETE' then
        insert into public.findable (row_id, kind, sheet_id, circle_id, at, words)
        select c.id, tg_table_name, c.sheet_id, c.circle_id, c.written_at, rules.words_in(s.said)
        from changed c
        cross join lateral (select string_agg(to_jsonb(c) ->> t.name, ' ') as said from unnest(tg_argv) as t (name)) s
        where s.said ~ '\S';
    end if;
    return null;
end
$$;

-- Finds in the actor's own circles, and opens those in which something was found: each gets a look "search".
-- First which sheets may be read, whatever was asked; then words on those sheets alone: a row that may not be read is never compared.
-- A circle at rest is not among the team's; an emergency or the law is no ground to search by, and a worry is never searched.
create function rules.search(query text, words text[], families text[], givens text[], whole text)
returns table (circle_id uuid, of_circle text, kind text, row_id uuid, more boolean) rows 50
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    asked tsquery := rules.asked(query);
    held uuid[];
    sheets uuid[];
    parts int[];
    in_circles uuid[];
    of_kinds text[];
    row_ids uuid[];
    of_parts int[];
    mask int;
    ids uuid[];
begin
    if rules.acting_bearer() is not null then
        return;
    end if;
    select array_agg(distinct a.circle_id) into held
    from rules.living('{own,represents,help,sharing,question,early_signal}') a;
    select array_agg(r.sheet_id), array_agg(r.part) into sheets, parts
    from (select array_agg(c.id) as ids from (  -- by twenty-five: to work the sheets out takes the square of the number of circles
              select h.id, row_number() over () / 25 as batch from unnest(held) h (id)) c group by c.batch) b
    cross join lateral rules.readable_sheets(b.ids) r;

    with said as (
        select f.circle_id, f.kind, f.row_id, r.part, ts_rank(f.words, asked) as rank, f.at
        from unnest(sheets, parts) as r (sheet_id, part) join public.findable f on f.sheet_id = r.sheet_id
        where f.words @@ asked order by rank desc, f.at desc limit 51
    ), people as (
        select distinct h.circle_id, p.id
        from rules.living_in(held) h
        join public.participant t on t.circle_id = h.circle_id and (h.about is null or h.about = t.person_id)
        join public.person p on p.id = t.person_id
        where h.parts & 1 <> 0 and rules.is_called(p.sort_key, p.sound_key, words, families, givens, whole) limit 50
    )
    select array_agg(h.circle_id order by h.rank desc, h.at desc), array_agg(h.kind order by h.rank desc, h.at desc),
           array_agg(h.row_id order by h.rank desc, h.at desc), array_agg(h.part order by h.rank desc, h.at desc)
    into in_circles, of_kinds, row_ids, of_parts
    from (
        select p.circle_id, 'person' as kind, p.id as row_id, 1 as part, 2.0::real as rank, null::timestamptz as at from people p
        union all select s.* from said s
    ) h;
    for mask, ids in
        select c.mask, array_agg(c.id) from (
            select f.id, bit_or(f.part) | 1 as mask from unnest(in_circles[1:50], of_parts[1:50]) as f (id, part) group by f.id
        ) c group by c.mask
    loop
        perform from rules.open_circles_for(ids, 'search', mask);
    end loop;
    return query
    select f.circle_id, c.kind::text, f.kind, f.row_id, cardinality(row_ids) > 50
    from unnest(in_circles[1:50], of_kinds[1:50], row_ids[1:50]) with ordinality as f (circle_id, kind, row_id, place)
    join public.circle c on c.id = f.circle_id order by f.place;
end
$$;

-- What was said, of every table on the list, as one: with the eyes of who asks, so each table's own policy decides.
do $$
declare
    one record;
    parts text[];
begin
    for one in select t.name, array(select format('%I', c.column_name) from information_schema.columns c
                                    where c.table_schema = 'public' and c.table_name = t.name and c.column_name = any (t.columns)) as columns
               from rules.findable_texts() t where to_regclass('public.' || t.name) is not null
    loop
        parts := parts || format('select id, %L::text as kind, circle_id, author_name::text, written_at as at, concat_ws('' '', %s) as said from public.%I',
                                 one.name, array_to_string(one.columns, ', '), one.name);
    end loop;
    execute 'create view rules.said with (security_invoker) as ' || array_to_string(parts, ' union all ');
end
$$;
grant select on rules.said to naast_app;
