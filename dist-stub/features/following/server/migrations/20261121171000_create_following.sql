-- What people are told, how they want to be told, and feeds for their calendars.
create table notification (
  tenant_id uuid not null,
  person_id uuid not null,
  notification_id uuid not null,
  kind text not null,
  occasion text not null,
  facts jsonb not null,
  task_id uuid,
  obligation_id uuid,
  created_at timestamptz not null,
  business_date date not null,
  read_at timestamptz,
  mail_after timestamptz,
  mailed_at timestamptz,
  primary key (tenant_id, person_id, notification_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, task_id) references task (tenant_id, task_id),
  foreign key (tenant_id, obligation_id) references obligation (tenant_id, obligation_id)
);
comment on table notification is 'What a person was told, when, and whether it was read and mailed; facts hold what the sentence names, so that it can be said in either language';
comment on column notification.occasion is 'What makes it one and the same: telling it again does nothing';
create unique index notification_once on notification (tenant_id, person_id, occasion);
create index notification_unread on notification (tenant_id, person_id, created_at desc) where read_at is null;
create index notification_mail on notification (tenant_id, mail_after) where mail_after is not null and mailed_at is null;
select app_isolate_tenant('notification');

create table notice_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  kind text not null,
  mail text not null check (mail in ('now', 'digest', 'off')),
  changed_at timestamptz not null,
  primary key (tenant_id, person_id, kind),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
comment on table notice_choice is 'How a person wants a kind of notice mailed; the standard of the kind where there is no row';
select app_isolate_tenant('notice_choice');

create table notice_times (
  tenant_id uuid not null,
  person_id uuid not null,
  quiet_from text not null,
  quiet_to text not null,
  digest_at text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
comment on table notice_times is 'Quiet hours and time of the digest, HH:MM in Vietnam; the standard ones where there is no row';
select app_isolate_tenant('notice_times');

create table calendar_feed (
  tenant_id uuid not null,
  feed_id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, feed_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id)
);
comment on table calendar_feed is 'Secret addresses under which a calendar program reads what a person owes; only the SHA-256 is kept';
create unique index calendar_feed_secret on calendar_feed (tenant_id, secret_hash);
create unique index calendar_feed_person on calendar_feed (tenant_id, person_id) where revoked_at is null;
select app_isolate_tenant('calendar_feed');
