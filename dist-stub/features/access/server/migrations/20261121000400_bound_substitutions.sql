-- What a cover hands on, and that an absent person has one substitute at a time.
alter table substitution add column covers_admin boolean not null default false;
comment on column substitution.covers_admin is 'Whether the substitute also holds the role admin: only an admin may hand that on';
alter table substitution add constraint substitution_one_cover exclude using gist
  (tenant_id with =, absent_person_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (kind = 'cover' and cancelled_at is null);
