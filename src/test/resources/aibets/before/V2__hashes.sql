-- Equal for passages with the same words in the same context: their vectors can be taken over.
alter table passage add column hash char(64);
create index passage_hash on passage (document, hash);

-- CRC-32C over the rest of the row, and over its sentences: the database checks only its own pages' heads.
alter table document add column crc bigint;
alter table passage add column crc bigint;
alter table token_vectors add column crc bigint;
