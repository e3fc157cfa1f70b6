insert into document (id, title, file, hash, live) values ('letter', 'Letter', 'letter.md', repeat('0', 64), true);
insert into document_text (document, text) values (1, 'Old.');
insert into note values ('seeds', 'stamp');
alter table question alter column pk restart with 5;
insert into question (asked_at, asker, place, text, answered, confidence, took_millis)
  values (timestamp with time zone '2026-03-04 05:06:07Z', 'U1', 'C1', 'who', true, 0.9, 7);
insert into feedback values (5, 'U2', false, 'too old', timestamp with time zone '2026-03-04 05:06:07Z');
insert into given_answer (id, question, asker, channel, thread, asked_in, for_all, shared, understood, text, blocks, told)
  values ('a1', 5, 'U1', 'C1', '1.0', '2.0', true, true, 'who is', 'He', '[]', true);
insert into given_quote values ('a1', 0, 'letter', 3, 9, -7);
insert into reply values ('C1', '2.0', '2.1', timestamp with time zone '2026-03-04 05:06:07Z');
insert into muted_thread values ('C1', '9.0');
insert into event values ('m1', timestamp with time zone '2026-03-04 05:06:07Z');
insert into request (name, kind, asker, channel, thread, message, text, for_all, response_url, tries, taken_at, being_told)
  values ('m1', 'COMMAND', 'U1', 'C1', '1.0', '2.0', 'who', true, 'http://u', 1, timestamp with time zone '2026-03-04 05:06:07Z', true);
insert into form values ('f1', 'U1', 'C1', '1.0', 'http://u', timestamp with time zone '2026-03-04 05:06:07Z');
insert into deed (done_at, who, what) values (timestamp with time zone '2026-03-04 05:06:07Z', 'U9', 'reload');
