create table document (
  pk bigint generated always as identity primary key,
  id varchar(1000) collate "C" not null,
  title varchar(4000) not null,
  published date,
  url varchar(4000),
  file varchar(4000) not null,
  in_sets varchar(20000),
  read_by varchar(20000),
  hash varchar(64) not null,
  live boolean not null,
  crc bigint not null
);
create index document_live on document using hash (id) where live;
comment on table document is 'One row for each version of a document; readers see the live ones.';
comment on column document.pk is 'Names the version.';
comment on column document.id is 'Names the document, whatever its version.';
comment on column document.title is 'As the document gives it.';
comment on column document.published is 'The day, if the document gives one.';
comment on column document.url is 'Where people can read it.';
comment on column document.file is 'Where it was read from, below the seeds.';
comment on column document.in_sets is 'The sets that it belongs to, one a line.';
comment on column document.read_by is 'The user groups that it is for, one a line; none means everybody.';
comment on column document.hash is 'SHA-256 of its content and of how it is cut and encoded; blank while passages are missing.';
comment on column document.live is 'Whether readers see this version.';
comment on column document.crc is 'CRC-32C of the row and the text.';

create table document_text (
  document bigint primary key references document on delete cascade,
  text text not null,
  file_lines varchar(1000000)
);
comment on table document_text is 'The texts, apart from the documents because those are listed often.';
comment on column document_text.document is 'The version.';
comment on column document_text.file_lines is 'In which lines of its file its sentences stand, if its address can show those.';
comment on column document_text.text is 'The whole text.';

create table passage (
  pk bigint generated always as identity primary key,
  document bigint not null references document on delete cascade,
  ordinal int not null,
  section varchar(4000) not null,
  lead_in_start int,
  lead_in_end int,
  lead_in_block int,
  vector bytea not null,
  token_ids bytea not null,
  hash varchar(64) not null,
  crc bigint not null
);
create unique index passage_of_document on passage (document, ordinal);
create index passage_hash on passage (document, hash);
comment on table passage is 'The passages of a version, with what they are found by.';
comment on column passage.pk is 'Names the passage of this version.';
comment on column passage.document is 'The version.';
comment on column passage.ordinal is 'Its place in the document, from 0.';
comment on column passage.section is 'The headings above it.';
comment on column passage.lead_in_start is 'Offset into the text of the sentence that introduces it, if there is one.';
comment on column passage.lead_in_end is 'Offset behind that sentence.';
comment on column passage.lead_in_block is 'The block of that sentence.';
comment on column passage.vector is 'Dense vector of unit length: big-endian floats.';
comment on column passage.token_ids is 'Vocabulary numbers of its tokens, context included: big-endian ints.';
comment on column passage.hash is 'SHA-256 of its words, their context and the model: equal if the vectors can be taken over.';
comment on column passage.crc is 'CRC-32C of the row and of its sentences.';

create table sentence (
  passage bigint not null references passage on delete cascade,
  ordinal int not null,
  start_at int not null,
  end_at int not null,
  block int not null,
  role varchar(8) not null,
  primary key (passage, ordinal)
);
comment on table sentence is 'The sentences of a passage.';
comment on column sentence.passage is 'The passage.';
comment on column sentence.ordinal is 'Its place in the passage, from 0.';
comment on column sentence.start_at is 'Offset into the text.';
comment on column sentence.end_at is 'Offset behind it.';
comment on column sentence.block is 'Equal for the sentences of a paragraph, a list item or a table row.';
comment on column sentence.role is 'What it is in the document, a heading for instance.';

create table token_vectors (
  passage bigint primary key references passage on delete cascade,
  data bytea not null,
  crc bigint not null
);
alter table token_vectors alter column data set storage external;
comment on table token_vectors is 'Apart from the passages: read for a few of them per question, never in bulk.';
comment on column token_vectors.passage is 'The passage.';
comment on column token_vectors.data is 'A vector for each token, grouped by sentence and quantised.';
comment on column token_vectors.crc is 'CRC-32C of the data.';

create table note (
  name varchar(100) primary key,
  text varchar(1000000) not null
);
comment on table note is 'What a reload notes for the next one.';
comment on column note.name is 'What the note is about.';
comment on column note.text is 'The note.';
