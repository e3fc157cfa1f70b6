create table installation (
  id varchar(255) primary key,
  name varchar(255) not null,
  token varchar(2000) not null,
  installed_at timestamp with time zone not null,
  installed_by varchar(255) not null
);
comment on table installation is 'Where the app is installed; empty unless one program serves several workspaces.';
comment on column installation.id is 'The id of the workspace or organization.';
comment on column installation.name is 'Its name.';
comment on column installation.token is 'The token of the bot, encrypted.';
comment on column installation.installed_at is 'When the app was installed last.';
comment on column installation.installed_by is 'The id of the user who installed it.';

create table oauth_state (
  state varchar(255) primary key,
  browser varchar(255) not null,
  begun_at timestamp with time zone not null
);
comment on table oauth_state is 'Installations that somebody has begun.';
comment on column oauth_state.state is 'The checksum of what Slack returns.';
comment on column oauth_state.browser is 'The checksum of the cookie of the browser.';
comment on column oauth_state.begun_at is 'When it was begun.';
