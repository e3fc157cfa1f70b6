create table accepted (
  name text primary key,
  accepted_at timestamptz not null
);
create index accepted_at on accepted (accepted_at);
comment on table accepted is 'Names of what was accepted, so that nothing is accepted twice.';
comment on column accepted.name is 'One of the names by which it came.';
comment on column accepted.accepted_at is 'When.';

create table request (
  name text collate "C" primary key,
  kind text not null,
  asker text not null,
  channel text not null,
  thread text not null,
  message text collate "C" not null,
  text text not null,
  visible_to_all boolean not null,
  reply_address text not null,
  tries int not null,
  delivering boolean not null,
  accepted_at timestamptz not null
);
comment on table request is 'Requests that have had no reply yet; answered when the program starts again.';
comment on column request.name is 'One for all its deliveries.';
comment on column request.kind is 'How it came.';
comment on column request.asker is 'The id of who asks.';
comment on column request.channel is 'Where; empty if nowhere in particular.';
comment on column request.thread is 'Its thread there; empty outside of one.';
comment on column request.message is 'The message that asks; empty if there is none.';
comment on column request.text is 'As it came, cut.';
comment on column request.visible_to_all is 'Whether others may see the reply.';
comment on column request.reply_address is 'Where its asker alone is replied to; empty if there is no such place.';
comment on column request.tries is 'How often it was taken up again.';
comment on column request.delivering is 'Whether its reply was being delivered in a way that cannot be checked later.';
comment on column request.accepted_at is 'When it was accepted.';
