-- Row-level security compares tenant_id::text. Without statistics on that expression the planner takes it to keep one row
-- of two hundred, and plans every statement for a table that much smaller than it is.
create or replace function app_isolate_tenant(relation regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy tenant_isolation on %s using (tenant_id::text = current_setting(''app.tenant'', true)) with check (tenant_id::text = current_setting(''app.tenant'', true))', relation);
  execute format('create statistics if not exists %I on (tenant_id::text) from %s', relation::text || '_tenant', relation);
end $$;

do $$
declare found record;
begin
  for found in select c.oid::regclass as relation from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'tenant_isolation' order by c.relname loop
    execute format('create statistics if not exists %I on (tenant_id::text) from %s', found.relation::text || '_tenant', found.relation);
  end loop;
end $$;
