-- Texts apart from the documents, which are listed often, and in their rows rather than as large
-- objects: merely reading one of those writes to the file.
create table document_text (
  document bigint primary key references document on delete cascade,
  text clob not null
);
insert into document_text (document, text)
  select pk, case when char_length(text) <= 1048576 then cast(text as varchar) else text end
  from document;
alter table document drop column text;
