-- Forms that people have open, and where the answer to what they write there goes.
create table form (
  id varchar(36) primary key,
  opened_by varchar(255) not null,
  channel varchar(255) not null,
  thread varchar(255) not null,
  response_url varchar(1000) not null,
  opened_at timestamp with time zone not null
);

-- For those who look at their own questions.
create index question_asker on question (asker, asked_at);
