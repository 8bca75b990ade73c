-- The register of pressings and the list of who is late, found without walking over everything that ever happened.
create index obligation_event_pressed on obligation_event (tenant_id, happened_at desc) where kind = 'pressed';
create index obligation_owed on obligation (tenant_id, due_on, unit_id) where state in ('open', 'returned');
