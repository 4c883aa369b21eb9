import type { Queryable } from "../connect/transaction";

/** What a line of the audit log is about. */
export const AUDIT_KINDS = [
  "sign-in",
  "sign-in-failed",
  "sign-in-guessed",
  "sign-out",
  "local-session",
  "second-factor-failed",
  "second-factor-changed",
  "session-ended",
  "identity-changed",
  "refused",
  "personal",
  "administration",
  "export",
  "act",
  "release",
  "import",
  "value-retracted",
  "doubt-decided",
  "release-refused",
  "matter-resumed",
  "informant-kept",
  "informant-read",
  "registry-changed",
  "account-made",
  "account-changed",
  "password-changed",
  "password-reset",
  "second-factor-reset",
  "signed-out-everywhere",
  "unlocked",
  "proposal-made",
  "proposal-confirmed",
  "proposal-refused",
  "proposal-withdrawn",
  "password-chosen",
  "token-confirmed",
  "person-made",
  "person-changed",
  "person-forgotten",
  "audit-trimmed",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** One line of the audit log. */
export interface AuditEvent {
  readonly kind: AuditKind;
  readonly accountId: string | null;
  readonly role: string | null;
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
  /** By what they proved who they are. */
  readonly assurance?: string | null;
  /** Method and route, with the route's parameters by name. */
  readonly route?: string | null;
  /** Ids and words only: no password, no token, no text somebody typed. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

const INSERT = `
  insert into heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const values = ({ kind, accountId, role, sourceAddress, requestId, assurance, route, data }: AuditEvent) => [
  kind,
  accountId,
  role,
  sourceAddress,
  requestId,
  assurance ?? null,
  route ?? null,
  JSON.stringify(data ?? {}),
];

/** Adds a line to the audit log. */
export async function appendAudit(session: Queryable, event: AuditEvent): Promise<void> {
  await session.query(INSERT, values(event));
}

/**
 * Adds a line unless the same account, from the same address and by the same proof, left the same one in the last ten
 * minutes: a page that reads its record every few seconds was opened once.
 */
export async function appendRead(session: Queryable, event: AuditEvent): Promise<void> {
  await session.query("select heqing.audit_read($1, $2, $3, $4, $5, $6, $7, $8::jsonb)", values(event));
}
