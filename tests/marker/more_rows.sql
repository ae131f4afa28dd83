-- What the cast has not lived through yet, so that every protected table has a row in an ordinary and in a hidden corner.
-- %(lisa)s and %(fatma)s are circles, %(safe)s and %(plain)s sheets of theirs, the others people.

INSERT INTO representation (id, person_id, representative_id, kind, evidence, since, until, entered_at)
VALUES (gen_random_uuid(), %(piet)s, %(mila)s, 'authorised', 'said', current_date - 900, current_date - 100, rules.now());

INSERT INTO emergency (id, circle_id, person_id, person_name, why, since, tell_from, delay_reason) VALUES
    (gen_random_uuid(), %(lisa)s, %(ans)s, 'Ans', 'x', rules.now() - interval '1 hour', rules.now() + interval '20 days', 'x'),
    (gen_random_uuid(), %(fatma)s, %(karim)s, 'Karim', 'x', rules.now() - interval '40 days', rules.now() - interval '40 days', '');

INSERT INTO legal_exception (id, circle_id, kind, person_id, person_name, parts, article, reason, decided_by_id, seconded_by_id,
                             since, until, tell_from, delay_reason) VALUES
    (gen_random_uuid(), %(lisa)s, 'meldcode', %(karim)s, 'Karim', 16, 'x', 'x', %(sanne)s, %(ans)s,
     rules.now() - interval '1 day', rules.now() + interval '9 days', rules.now() + interval '9 days', 'x'),
    (gen_random_uuid(), %(fatma)s, 'complaint', %(sanne)s, 'Sanne', 4, 'x', 'x', %(karim)s, NULL,
     rules.now() - interval '9 days', rules.now() - interval '2 days', rules.now() - interval '9 days', '');

INSERT INTO exemption (id, circle_id, about_id, giver_id, kind, rule_id, reason, decided_by_id, decided_by_name, since, until) VALUES
    (gen_random_uuid(), %(lisa)s, %(noa)s, %(ron)s, 'serious_harm', 'JW-7.3.16', 'x', %(sanne)s, 'Sanne', rules.now() - interval '50 days', NULL),
    (gen_random_uuid(), %(fatma)s, %(emre)s, %(hakan)s, 'own_wish', 'JW-7.3.4-2', 'x', %(sanne)s, 'Sanne',
     rules.now() - interval '50 days', rules.now() - interval '40 days');

INSERT INTO worker_refusal (id, circle_id, worker_id, refused_by_id, at, words) VALUES
    (gen_random_uuid(), %(fatma)s, %(ans)s, %(fatma_herself)s, rules.now() - interval '5 days', 'x'),
    (gen_random_uuid(), %(lisa)s, %(bram)s, %(lisa_herself)s, rules.now() - interval '5 days', 'x');

INSERT INTO bearer (id, circle_id, purpose, person_id, for_name, secret_hash, code_hash, browser_hash, made_by_id, since, until, closed_at)
SELECT gen_random_uuid(), c, 'link', NULL, 'x', sha256('a'), sha256('b'), NULL, p, rules.now() - interval '5 days', rules.now() + interval '5 days', NULL
  FROM (VALUES (%(lisa)s::uuid, %(lisa_herself)s::uuid), (%(fatma)s, %(fatma_herself)s)) AS made (c, p);

INSERT INTO consent (id, circle_id, kind, about_id, giver_id, entered_by_id, about_name, giver_name, recipient, recipient_name, answer,
                     parts, reason, since, until, how, explained)
SELECT gen_random_uuid(), circle_id, 'sharing', made_by_id, made_by_id, made_by_id, 'x', 'x', id, 'x', 'yes', 4, 'x',
       rules.now() - interval '4 days', NULL, 'self', 'x' FROM bearer WHERE purpose = 'link';

INSERT INTO named_worker (id, circle_id, person_id, name, role, since, until)
SELECT md5(c::text)::uuid, c, %(karim)s, 'Karim', 'contact', rules.now() + interval '3 days', NULL
  FROM (VALUES (%(lisa)s::uuid), (%(fatma)s)) AS told (c);
INSERT INTO handover (id, circle_id, gone_id, coming_id, reason, announced_by_id, announced_at)
SELECT gen_random_uuid(), n.circle_id, n.id, md5(n.circle_id::text)::uuid, 'x', %(sanne)s, rules.now()
  FROM named_worker n WHERE n.person_id = %(sanne)s AND n.circle_id IN (%(lisa)s, %(fatma)s);

INSERT INTO outcome (id, circle_id, sheet_id, author_id, author_name, written_at, promise_id, result, why)
SELECT gen_random_uuid(), circle_id, sheet_id, author_id, 'x', rules.now() - interval '4 days', id, 'in_part', 'x'
  FROM promise WHERE sheet_id IN (%(safe)s, %(plain)s);
INSERT INTO remark (id, circle_id, sheet_id, author_id, author_name, written_at, promise_id, words)
SELECT gen_random_uuid(), circle_id, sheet_id, author_id, 'x', rules.now() - interval '3 days', id, 'x'
  FROM promise WHERE sheet_id IN (%(safe)s, %(plain)s);

INSERT INTO look (id, trace, xid, circle_id, actor, actor_name, organisation_name, ground, purpose, parts, about, at, tell_from)
SELECT md5('look' || c::text)::uuid, gen_random_uuid(), '1', c, %(sanne)s, 'Sanne', 'x', 'help', 'together', 127, '{}', rules.now() - interval '3 days', NULL
  FROM (VALUES (%(lisa)s::uuid), (%(fatma)s)) AS opened (c);
INSERT INTO shown (look_id, sheet_id)
SELECT md5('look' || circle_id::text)::uuid, id FROM sheet WHERE id IN (%(safe)s, %(plain)s);

INSERT INTO feed (id, person_id, secret_hash, shows, made_at)
SELECT gen_random_uuid(), person_id, sha256(convert_to(upper(replace(person_id::text, '-', '')), 'UTF8')), 'words', rules.now() FROM account;
INSERT INTO draft (id, writer_id, circle_id, form, thing, fields, tab)
SELECT gen_random_uuid(), w, c, 'contact/', NULL, '{}', gen_random_uuid()
  FROM (VALUES (%(lisa)s::uuid, %(lisa_herself)s::uuid), (%(lisa)s, %(sanne)s), (%(fatma)s, %(sanne)s), (%(fatma)s, %(bram)s)) AS begun (c, w);

INSERT INTO worry_end (id, circle_id, sheet_id, author_id, author_name, written_at, kind, words)
SELECT gen_random_uuid(), circle_id, sheet_id, NULL, 'x', rules.now() - interval '1 day', 'taken_back', 'x'
  FROM worry WHERE circle_id = (SELECT circle_id FROM attempt WHERE how = 'via' LIMIT 1);
