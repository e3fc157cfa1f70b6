-- One row a version of a document; readers see the live ones.
create table document (
  pk bigint generated always as identity primary key,
  id varchar(1000) not null,
  title varchar(4000) not null,
  published date,
  url varchar(4000),
  file varchar(4000) not null,
  text clob not null,
  hash char(64) not null,
  live boolean not null
);
create index document_live on document (live, id);

-- Sections are small and read with their passages: a passage carries its heading.
create table passage (
  pk bigint generated always as identity primary key,
  document bigint not null references document on delete cascade,
  ordinal int not null,
  section varchar(4000) not null,
  lead_in_start int,
  lead_in_end int,
  lead_in_block int,
  vector varbinary(16384) not null,
  token_ids varbinary(65536) not null
);
create unique index passage_of_document on passage (document, ordinal);

-- Offsets into the document's text.
create table sentence (
  passage bigint not null references passage on delete cascade,
  ordinal int not null,
  start_at int not null,
  end_at int not null,
  block int not null,
  role varchar(8) not null,
  primary key (passage, ordinal)
);

-- Apart from the passages: read for a few of them a question, never in bulk.
create table token_vectors (
  passage bigint primary key references passage on delete cascade,
  data varbinary(1048576) not null
);

create table note (
  name varchar(100) primary key,
  text varchar(4000) not null
);
