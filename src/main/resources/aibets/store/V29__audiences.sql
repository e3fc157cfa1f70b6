-- Whom a document is for: names, a line each; null for nobody in particular.
alter table document add column in_sets varchar(20000);
alter table document add column read_by varchar(20000);
-- In which lines of its file its sentences stand, if its address shows those.
alter table document_text add column file_lines varchar(1000000);
