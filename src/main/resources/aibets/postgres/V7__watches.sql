create table watch (
  id text collate "C" primary key,
  watcher text not null,
  question text not null,
  answer text not null,
  watched_since timestamptz not null
);
create index watch_watcher on watch (watcher);
comment on table watch is 'Questions whose askers want to hear when the answer changes.';
comment on column watch.id is 'Cannot be guessed.';
comment on column watch.watcher is 'The id of who watches it.';
comment on column watch.question is 'The question.';
comment on column watch.answer is 'The answer that they know, in a form of the program''s own.';
comment on column watch.watched_since is 'When they asked for it.';

create table shared_answer (
  answer text primary key references answer on delete cascade,
  channel text not null,
  thread text not null
);
comment on table shared_answer is 'Answers that were shared and whose quotes still stood in their documents when they were last looked at.';
comment on column shared_answer.answer is 'The answer.';
comment on column shared_answer.channel is 'Where it was shared.';
comment on column shared_answer.thread is 'The thread that a note on it goes into.';

create table mark (
  name text primary key,
  marked_at timestamptz not null
);
comment on table mark is 'What was done, so that it is not done again.';
comment on column mark.name is 'Of what was done.';
comment on column mark.marked_at is 'When it was done last.';
