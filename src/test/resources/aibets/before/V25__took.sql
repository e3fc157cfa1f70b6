-- How long it took to find the answer.
alter table question add column took_millis bigint default 0 not null;
create index given_answer_question on given_answer (question);
