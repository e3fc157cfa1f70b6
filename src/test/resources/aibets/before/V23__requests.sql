-- What was taken on and has had no reply yet; taken up again when the program starts.
create table request (
  name varchar(255) primary key,
  kind varchar(16) not null,
  asker varchar(255) not null,
  channel varchar(255) not null,
  thread varchar(255) not null,
  message varchar(255) not null,
  text varchar(8000) not null,
  for_all boolean not null,
  response_url varchar(1000) not null,
  tries int not null,
  taken_at timestamp with time zone not null
);
