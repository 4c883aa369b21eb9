import type { Queryable } from "./transaction";

/** One line of the audit log. */
export interface AuditEvent {
  readonly kind: "sign-in" | "sign-in-failed" | "sign-out" | "refused";
  readonly accountId: string | null;
  readonly role: string | null;
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
  /** Ids and words only: no password, no token, no text somebody typed. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a line to the audit log. */
export async function appendAudit(session: Queryable, event: AuditEvent): Promise<void> {
  await session.query(
    `insert into heqing.audit_event (kind, account_id, role, source_address, request_id, data)
     values ($1, $2, $3, $4, $5, $6)`,
    [event.kind, event.accountId, event.role, event.sourceAddress, event.requestId, JSON.stringify(event.data ?? {})],
  );
}
