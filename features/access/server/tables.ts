import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';

/** Columns of the tables of access, as the stores see them. */
export type AccessTables = {
  person: {
    tenant_id: string;
    person_id: string;
    full_name: string;
    title: string | null;
    email: string | null;
    phone: string | null;
    created_at: Date;
  };
  account: {
    tenant_id: string;
    account_id: string;
    person_id: string;
    login: string;
    password_hash: string | null;
    password_changed_at: Date | null;
    must_change_password: boolean;
    language: 'vi' | 'en';
    totp_sealed: string | null;
    totp_confirmed_at: Date | null;
    totp_last_step: number | null;
    disabled_at: Date | null;
    created_at: Date;
    version: number;
  };
  membership: {
    tenant_id: string;
    membership_id: string;
    person_id: string;
    role: Role;
    unit_id: string;
    standing: Standing;
    valid_from: PlainDate;
    valid_to: PlainDate | null;
    created_at: Date;
  };
  session: {
    tenant_id: string;
    session_id: string;
    account_id: string;
    token_hash: string;
    stage: SessionStage;
    method: 'password' | 'oidc';
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    source: string;
    user_agent: string;
    ended_at: Date | null;
  };
  api_token: {
    tenant_id: string;
    token_id: string;
    account_id: string;
    name: string;
    token_hash: string;
    scopes: string[];
    created_at: Date;
    expires_at: Date | null;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
};

export type SessionStage = 'second_factor' | 'password_change' | 'full';
