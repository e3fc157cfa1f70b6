create table replica (
  id text primary key,
  connections int not null,
  seen_at timestamptz not null
);
comment on table replica is 'The processes that answer from this schema; those not seen for a while have ended.';
comment on column replica.id is 'A new one at each start.';
comment on column replica.connections is 'How many connections to Slack it has reserved.';
comment on column replica.seen_at is 'When it said last that it runs.';

alter table request add column owner text;
comment on column request.owner is 'The process that answers it; others do if that has ended.';

alter table document add column dead_since timestamptz;
create unique index document_live_once on document (hashtextextended(id, 0)) where live;
comment on column document.dead_since is 'Since when it is no longer live, if it was.';

create unlogged table allowance (
  name text primary key,
  full_at timestamptz not null
);
comment on table allowance is 'Rate limits; may be emptied at any time.';
comment on column allowance.name is 'Whose, and of what.';
comment on column allowance.full_at is 'When nothing of it is used up any more.';
