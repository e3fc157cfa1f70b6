create table channel_setting (
  channel varchar(255) collate "C" not null,
  name varchar(255) collate "C" not null,
  setting varchar(1000) not null,
  primary key (channel, name)
);
comment on table channel_setting is 'What admins set for channels; it wins over the settings of the program.';
comment on column channel_setting.channel is 'The id of the channel.';
comment on column channel_setting.name is 'What is set.';
comment on column channel_setting.setting is 'To what.';
