-- What was asked, and what became of it.
create table question (
  pk bigint generated always as identity primary key,
  asked_at timestamp with time zone not null,
  asker varchar(255) not null,
  place varchar(255) not null,
  text varchar(4000) not null,
  answered boolean not null,
  confidence double precision not null
);
create index question_asked_at on question (asked_at);

-- What somebody thought of an answer; the last word counts.
create table feedback (
  question bigint not null references question on delete cascade,
  giver varchar(255) not null,
  helpful boolean not null,
  reason varchar(4000) not null,
  given_at timestamp with time zone not null,
  primary key (question, giver)
);

-- What was taken on, so that it is not taken on twice.
create table event (
  name varchar(255) primary key,
  seen_at timestamp with time zone not null
);
create index event_seen_at on event (seen_at);
