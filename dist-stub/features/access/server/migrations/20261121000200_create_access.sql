-- People, what they may do and until when, and the ways in which they prove who they are.
create table person (
  tenant_id uuid not null references tenant (tenant_id),
  person_id uuid not null,
  full_name text not null,
  title text,
  email text,
  phone text,
  created_at timestamptz not null,
  primary key (tenant_id, person_id)
);
comment on table person is 'A person who works for a unit of the province; an account is how that person enters';
comment on column person.title is 'Position as printed under a signature, such as Phó Giám đốc';
create index person_email on person (tenant_id, lower(email));
select app_isolate_tenant('person');

create table account (
  tenant_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  login text not null,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  language text not null default 'vi',
  totp_sealed text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  constraint account_login_form check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
  constraint account_language check (language in ('vi', 'en'))
);
comment on table account is 'Sign-in of a person: login, Argon2id hash, second factor; password_hash is null where only OIDC signs in';
comment on column account.totp_sealed is 'TOTP secret sealed with SECRET_KEY; in force once totp_confirmed_at is set';
comment on column account.totp_last_step is 'Last accepted 30-second step, so that one code enters once';
create unique index account_login on account (tenant_id, login);
create unique index account_person on account (tenant_id, person_id);
select app_isolate_tenant('account');

create table membership (
  tenant_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  standing text not null default 'member',
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null,
  primary key (tenant_id, membership_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
  constraint membership_role check (role in ('admin', 'coordinator', 'unit_lead', 'unit_officer', 'one_stop_officer', 'appraiser', 'leader', 'auditor')),
  constraint membership_standing check (standing in ('head', 'acting_head', 'deputy', 'member')),
  constraint membership_span check (valid_to is null or valid_to >= valid_from),
  constraint membership_once exclude using gist (tenant_id with =, person_id with =, unit_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table membership is 'Which role a person holds in which unit, from valid_from to valid_to, both days in it; open when valid_to is null';
comment on column membership.standing is 'How the holder signs: head, acting_head (Q.), deputy (KT.), member';
create index membership_person on membership (tenant_id, person_id);
create index membership_unit on membership (tenant_id, unit_id);
select app_isolate_tenant('membership');

create table substitution (
  tenant_id uuid not null,
  substitution_id uuid not null,
  kind text not null,
  absent_person_id uuid not null,
  substitute_person_id uuid not null,
  valid_from date not null,
  valid_to date,
  reason text not null,
  created_at timestamptz not null,
  created_by uuid,
  cancelled_at timestamptz,
  primary key (tenant_id, substitution_id),
  foreign key (tenant_id, absent_person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, substitute_person_id) references person (tenant_id, person_id),
  constraint substitution_kind check (kind in ('cover', 'handover')),
  constraint substitution_span check (valid_to is null or valid_to >= valid_from),
  constraint substitution_bounded check (kind = 'handover' or valid_to is not null),
  constraint substitution_others check (absent_person_id <> substitute_person_id)
);
comment on table substitution is 'Leave cover (the substitute holds what the absent person holds, for a span) and hand-over (moved for good on a day)';
create index substitution_substitute on substitution (tenant_id, substitute_person_id);
create index substitution_absent on substitution (tenant_id, absent_person_id);
select app_isolate_tenant('substitution');

create table session (
  tenant_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  stage text not null,
  method text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  source text not null,
  user_agent text not null,
  ended_at timestamptz,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id),
  constraint session_stage check (stage in ('second_factor', 'password_change', 'full')),
  constraint session_method check (method in ('password', 'oidc'))
);
comment on table session is 'Signed-in browsers; only the SHA-256 of the cookie is kept; rights begin when stage is full';
create unique index session_token on session (tenant_id, token_hash);
create index session_account on session (tenant_id, account_id);
select app_isolate_tenant('session');

create table api_token (
  tenant_id uuid not null,
  token_id uuid not null,
  account_id uuid not null,
  name text not null,
  token_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, token_id),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on table api_token is 'Tokens of scripts on behalf of an account, held to scopes; only the SHA-256 is kept';
create unique index api_token_hash on api_token (tenant_id, token_hash);
create index api_token_account on api_token (tenant_id, account_id);
select app_isolate_tenant('api_token');

create table recovery_code (
  tenant_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, account_id, code_hash),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on table recovery_code is 'One-time codes that stand in for the second factor; only keyed hashes are kept';
select app_isolate_tenant('recovery_code');

create table sign_in_guard (
  tenant_id uuid not null references tenant (tenant_id),
  guard text not null,
  guard_key text not null,
  failures int not null,
  last_failed_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (tenant_id, guard, guard_key)
);
comment on table sign_in_guard is 'Failed attempts by login and by source address, and until when further ones are refused';
select app_isolate_tenant('sign_in_guard');

create table rate_window (
  tenant_id uuid not null references tenant (tenant_id),
  bucket text not null,
  window_start timestamptz not null,
  used int not null,
  primary key (tenant_id, bucket, window_start)
);
comment on table rate_window is 'Requests counted by caller and minute: the rate limit of all processes together';
select app_isolate_tenant('rate_window');

create table password_reset (
  tenant_id uuid not null,
  reset_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, reset_id),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on table password_reset is 'One-time links sent by e-mail to somebody who forgot the password; only the SHA-256 is kept';
create unique index password_reset_token on password_reset (tenant_id, token_hash);
create index password_reset_account on password_reset (tenant_id, account_id);
select app_isolate_tenant('password_reset');

create table second_factor_reset (
  tenant_id uuid not null,
  request_id uuid not null,
  account_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  reason text not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id),
  foreign key (tenant_id, requested_by) references account (tenant_id, account_id),
  foreign key (tenant_id, decided_by) references account (tenant_id, account_id),
  constraint second_factor_reset_decision check (decision in ('approved', 'refused')),
  constraint second_factor_reset_two_people check (decided_by is null or (decided_by <> requested_by and decided_by <> account_id) or (decision = 'refused' and decided_by <> account_id))
);
comment on table second_factor_reset is 'Requests to take a second factor away: one admin asks, another admin consents';
create unique index second_factor_reset_open on second_factor_reset (tenant_id, account_id) where decision is null;
select app_isolate_tenant('second_factor_reset');

create table oidc_identity (
  tenant_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on table oidc_identity is 'Which account a subject of an OpenID provider signs in to';
select app_isolate_tenant('oidc_identity');

create table oidc_attempt (
  tenant_id uuid not null references tenant (tenant_id),
  state_hash text not null,
  sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash)
);
comment on table oidc_attempt is 'Sign-ins on their way to an OpenID provider: PKCE verifier, nonce and the page to return to, sealed';
select app_isolate_tenant('oidc_attempt');
