-- Answers as they were given, so that what is below them still works after a restart.
create table given_answer (
  id varchar(36) primary key,
  question bigint not null references question on delete cascade,
  asker varchar(255) not null,
  channel varchar(255) not null,
  thread varchar(255) not null,
  asked_in varchar(255) not null,
  for_all boolean not null,
  shared boolean not null,
  understood varchar(4000) not null,
  text varchar(8000) not null,
  blocks varchar(32000) not null
);
create index given_answer_in_thread on given_answer (channel, thread);

-- Where its quotes stand: offsets into the document's text, and a hash of the words.
create table given_quote (
  answer varchar(36) not null references given_answer on delete cascade,
  ordinal int not null,
  document varchar(1000) not null,
  start_at int not null,
  end_at int not null,
  hash int not null,
  primary key (answer, ordinal)
);

-- The message that replies to a message.
create table reply (
  channel varchar(255) not null,
  asked_in varchar(255) not null,
  posted_as varchar(255) not null,
  posted_at timestamp with time zone not null,
  primary key (channel, asked_in)
);

-- Threads in which somebody said stop.
create table muted_thread (
  channel varchar(255) not null,
  thread varchar(255) not null,
  primary key (channel, thread)
);
