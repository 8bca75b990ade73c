-- Where the lines of a file stand on its pages, so that they are marked on the picture of the page.
alter table document_line add column box real[];
comment on column document_line.box is 'Left, top, right and bottom of the line as shares of the width and height of its page; null where the file has no pages';

create table document_page (
  tenant_id uuid not null,
  document_id uuid not null,
  file_version int not null,
  page int not null,
  width int not null,
  height int not null,
  turn real not null,
  primary key (tenant_id, document_id, file_version, page),
  foreign key (tenant_id, document_id, file_version) references document_file (tenant_id, document_id, file_version)
);
comment on table document_page is 'Pages of a file that can be shown as pictures: size in points as it stands upright, and the degrees by which its picture is turned for that; the pictures themselves are drawn when asked for and kept beside the files';
select app_isolate_tenant('document_page');
