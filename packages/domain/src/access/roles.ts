/**
 * The roles a membership can give.
 * Source: product decision ADR-0005 (roles and reach).
 */
export const roles = [
  'admin',
  'coordinator',
  'unit_lead',
  'unit_officer',
  'one_stop_officer',
  'appraiser',
  'leader',
  'auditor',
] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/**
 * How a person stands in an office: its head, acting as head (quyền, "Q."), a deputy who signs for the head ("KT."),
 * or a member, who signs nothing.
 * Source: Decree 30/2020/ND-CP, article 13 and Appendix I part II section 7a (SRC-ND-30-2020).
 */
export const standings = ['head', 'acting_head', 'deputy', 'member'] as const;

/** One of {@link standings}. */
export type Standing = (typeof standings)[number];

/**
 * How far a permission reaches: rows the person owns, rows of the unit of the membership, of that unit and all
 * under it, or of the whole province.
 */
export type Scope = 'own' | 'unit' | 'subtree' | 'province';

/** What each role may do with one action; a role that is not named may not. */
export type Grants = Readonly<Partial<Record<Role, Scope>>>;

/** The actions of one feature and who may take them: the single definition behind SQL predicates and row checks. */
export type Policy<Action extends string = string> = Readonly<Record<Action, Grants>>;

/** One office held today: the role, the unit, and the unit with everything under it. */
export interface ActorMembership {
  readonly role: Role;
  readonly unitId: string;
  readonly subtreeUnitIds: readonly string[];
  /** Missing where it does not matter: a member. */
  readonly standing?: Standing;
  /** Whose duties these are, where the person covers for somebody who is absent; missing for own offices. */
  readonly actingFor?: { readonly personId: string; readonly displayName: string };
}

/** Who acts: a signed-in person or an API token on a person's behalf, always within one tenant. */
export interface Actor {
  readonly tenantId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly memberships: readonly ActorMembership[];
  /** Actions an API token is limited to; undefined for a session. */
  readonly tokenScopes?: readonly string[];
}
