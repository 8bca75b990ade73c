-- Outgoing mail: written in the transaction that wants it sent, sent by a job.
create table mail_message (
  tenant_id uuid not null references tenant (tenant_id),
  mail_id uuid not null,
  kind text not null,
  recipient text not null,
  subject text not null,
  body_sealed text,
  created_at timestamptz not null,
  attempts int not null default 0,
  last_attempt_at timestamptz,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (tenant_id, mail_id)
);
comment on table mail_message is 'Mail to be sent, being tried, sent or given up';
comment on column mail_message.body_sealed is 'Text sealed with SECRET_KEY, since it may hold a one-time link; emptied once sent or given up';
create index mail_message_created on mail_message (tenant_id, created_at desc);
select app_isolate_tenant('mail_message');

alter table audit_entry add column acting_for_person_id uuid;
comment on column audit_entry.acting_for_person_id is 'The absent person whose duty this was, where the actor covers for somebody';
