-- Pairs of neighbouring words beside the words: a search for several words then meets few lines that do not hold them.
do $$
declare
  tenant uuid;
begin
  for tenant in select distinct h.tenant_id from tenant_host h loop
    perform set_config('app.tenant', tenant::text, true);
    with newest as (
      select w.document_id, max(w.file_version) as file_version
      from document_word w where w.tenant_id = tenant group by w.document_id
    ), line as materialized (
      select l.document_id, l.file_version, l.line_number,
        array_remove(regexp_split_to_array(app_fold(l.content), '[^a-z0-9]+'), '') as words
      from newest n join document_line l
        on l.tenant_id = tenant and l.document_id = n.document_id and l.file_version = n.file_version
    )
    insert into document_word (tenant_id, word, document_id, file_version, line_numbers)
    select tenant, ' ' || left(p.first, 40) || ' ' || left(p.second, 40), l.document_id, l.file_version,
      array_agg(distinct l.line_number)
    from line l cross join lateral unnest(l.words[1:cardinality(l.words) - 1], l.words[2:]) as p(first, second)
    group by 2, 3, 4;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
comment on table document_word is 'Words (no marks, lower case) and pairs of neighbouring words (a blank in front) of the newest file of a document with the lines they stand in; found by equality and order, which row-level security lets use the index';
