create table form (
  id text primary key,
  opened_by text not null,
  channel text not null,
  thread text not null,
  reply_address text not null,
  opened_at timestamptz not null
);
comment on table form is 'Forms that people have open, and where the answer to what they write goes.';
comment on column form.id is 'Cannot be guessed.';
comment on column form.opened_by is 'The id of who opened it.';
comment on column form.channel is 'Where; empty if nowhere in particular.';
comment on column form.thread is 'Its thread there; empty outside of one.';
comment on column form.reply_address is 'Where its user alone is replied to; empty if there is no such place.';
comment on column form.opened_at is 'When.';
