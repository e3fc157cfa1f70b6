-- Whose reply was being sent, by a way on which nobody can look whether it arrived.
alter table request add column being_told boolean default false not null;
