-- What admins did, and what others tried.
create table deed (
  pk bigint generated always as identity primary key,
  done_at timestamp with time zone not null,
  who varchar(255) not null,
  what varchar(1000) not null
);
