create table answer (
  id text primary key,
  question bigint not null references question on delete cascade,
  asker text not null,
  channel text not null,
  thread text not null,
  message text collate "C" not null,
  visible_to_all boolean not null,
  shared boolean not null,
  reported boolean not null,
  understood text not null,
  text text not null,
  rendered text not null
);
create index answer_in_thread on answer (channel, thread);
create index answer_question on answer (question);
comment on table answer is 'Answers as they were given, so that what can be done with them works after a restart.';
comment on column answer.id is 'Cannot be guessed.';
comment on column answer.question is 'The question.';
comment on column answer.asker is 'The id of who asked.';
comment on column answer.channel is 'Where it was asked.';
comment on column answer.thread is 'Its thread there; empty outside of one.';
comment on column answer.message is 'The message that asked; empty if there is none that all can see.';
comment on column answer.visible_to_all is 'Whether others than the asker saw it at once.';
comment on column answer.shared is 'Whether the asker has shared it since.';
comment on column answer.reported is 'Whether somebody has reported to an admin that the sources do not answer it.';
comment on column answer.understood is 'The question as it was looked up.';
comment on column answer.text is 'The answer as plain text.';
comment on column answer.rendered is 'The answer as the surface showed it, in a form of its own.';

create table citation (
  answer text not null references answer on delete cascade,
  ordinal int not null,
  document text collate "C" not null,
  start_at int not null,
  end_at int not null,
  hash int not null,
  primary key (answer, ordinal)
);
comment on table citation is 'Where the quotes of an answer are in the documents.';
comment on column citation.answer is 'The answer.';
comment on column citation.ordinal is 'Its place in the answer, from 0.';
comment on column citation.document is 'The id of the document.';
comment on column citation.start_at is 'Offset into the text.';
comment on column citation.end_at is 'Offset behind it.';
comment on column citation.hash is 'Of the words, as java.lang.String makes it.';

create table reply (
  channel text not null,
  message text collate "C" not null,
  reply text not null,
  posted_at timestamptz not null,
  primary key (channel, message)
);
comment on table reply is 'Which message replies to which.';
comment on column reply.channel is 'Where both are.';
comment on column reply.message is 'The message that asked.';
comment on column reply.reply is 'The message that replies.';
comment on column reply.posted_at is 'When it was posted.';

create table muted_thread (
  channel text not null,
  thread text not null,
  primary key (channel, thread)
);
comment on table muted_thread is 'Threads in which somebody said stop.';
comment on column muted_thread.channel is 'The channel.';
comment on column muted_thread.thread is 'The thread in it.';
