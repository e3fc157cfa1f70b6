create table question (
  pk bigint generated always as identity primary key,
  asked_at timestamptz not null,
  asker text not null,
  place text not null,
  text text not null,
  answered boolean not null,
  confidence double precision not null,
  took_millis bigint not null
);
create index question_asked_at on question (asked_at);
create index question_asker on question (asker, asked_at);
comment on table question is 'What was asked, and what came of it.';
comment on column question.pk is 'Names the question.';
comment on column question.asked_at is 'When.';
comment on column question.asker is 'The id of who asked.';
comment on column question.place is 'Where, a channel for instance.';
comment on column question.text is 'As it was asked.';
comment on column question.answered is 'Whether the sources answered it.';
comment on column question.confidence is 'Of the answer, 0 to 1.';
comment on column question.took_millis is 'How long it took to find the answer.';

create table feedback (
  question bigint not null references question on delete cascade,
  giver text collate "C" not null,
  helpful boolean not null,
  reason text not null,
  given_at timestamptz not null,
  primary key (question, giver)
);
comment on table feedback is 'What somebody thought of an answer; the last word counts.';
comment on column feedback.question is 'The question.';
comment on column feedback.giver is 'The id of who thinks so.';
comment on column feedback.helpful is 'Whether the answer helped.';
comment on column feedback.reason is 'In their words; empty if they gave none.';
comment on column feedback.given_at is 'When.';
