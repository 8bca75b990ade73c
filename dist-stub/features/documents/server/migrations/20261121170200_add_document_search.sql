-- Words of documents by which lines are found, and who looks at a review.
create table document_word (
  tenant_id uuid not null,
  word text collate "C" not null,
  document_id uuid not null,
  file_version int not null,
  line_numbers int[] not null,
  primary key (tenant_id, word, document_id),
  foreign key (tenant_id, document_id, file_version) references document_file (tenant_id, document_id, file_version)
);
comment on table document_word is 'Words (no marks, lower case) of the newest file of a document with the lines they stand in; found by equality, which row-level security lets use the index';
create index document_word_document on document_word (tenant_id, document_id);
select app_isolate_tenant('document_word');

create table review_presence (
  tenant_id uuid not null,
  extraction_id uuid not null,
  person_id uuid not null,
  row_id uuid,
  seen_at timestamptz not null,
  primary key (tenant_id, extraction_id, person_id),
  foreign key (tenant_id, extraction_id) references extraction (tenant_id, extraction_id)
);
comment on table review_presence is 'Who looks at a review and at which row; rows older than a minute mean nothing';
select app_isolate_tenant('review_presence');
