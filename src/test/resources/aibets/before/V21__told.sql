-- Whether somebody told an admin that the sources do not answer it.
alter table given_answer add column told boolean default false not null;
