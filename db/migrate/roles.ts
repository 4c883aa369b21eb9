/** Logins in Postgres, by the part that uses each; what each can do stands in docs/operations/security.md, Logins of Postgres. */
export const ROLES = {
  owner: "heqing_owner",
  api: "heqing_api",
  worker: "heqing_worker",
  relay: "heqing_relay",
  sequencer: "heqing_sequencer",
  readonly: "heqing_readonly",
  temporal: "heqing_temporal",
} as const;

/** Part of the system that has a login of its own. */
export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** Creates and drops the databases of the tests; never made in production. */
export const TEST_ROLE = "heqing_test";

/** The book, and the two databases of Temporal when it runs on the same Postgres. */
export const DATABASES = { book: "heqing", temporal: "temporal", visibility: "temporal_visibility" } as const;

/** Roles that read or write the book, beside its owner. */
export const BOOK_ROLES = ["api", "worker", "relay", "sequencer", "readonly"] as const satisfies readonly Role[];

/** A password for each role. */
export type RolePasswords = Readonly<Record<Role, string>>;
