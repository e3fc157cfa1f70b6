create table audit_entry (
  pk bigint generated always as identity primary key,
  done_at timestamptz not null,
  who text not null,
  what text not null
);
comment on table audit_entry is 'What admins did, and what others tried to do; nothing is ever taken out.';
comment on column audit_entry.pk is 'In the order of what was done.';
comment on column audit_entry.done_at is 'When.';
comment on column audit_entry.who is 'The id of who did it.';
comment on column audit_entry.what is 'In words.';
