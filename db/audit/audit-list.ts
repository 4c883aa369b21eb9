import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A line of the audit log as the audit administrator reads it. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly accountId: string | null;
  readonly login: Book["account"]["login"] | null;
  /** The person's name, where the reader's jurisdiction reaches it and it was not erased. */
  readonly name: Book["person"]["name"] | null;
  readonly unitName: Book["unit"]["name"] | null;
  readonly role: string | null;
  readonly assurance: string | null;
  readonly sourceAddress: string | null;
  readonly requestId: string | null;
  readonly route: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

type AuditLine = Pick<Book["audit_event"], "id" | "at" | "kind" | "role" | "assurance" | "route"> &
  As<Book["audit_event"], { accountId: "account_id"; sourceAddress: "source_address"; requestId: "request_id" }> &
  Pick<AuditRow, "login" | "name" | "unitName" | "data">;

/** What the log is narrowed to; null = not narrowed. */
export interface AuditFilter {
  /** First and last day, by the calendar of Shanghai. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string | null;
  /** Id or login. */
  readonly account: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Lines behind one (`after`, an id), the newest first, as the actor of the transaction may read them. */
export async function readAudit(
  session: Queryable,
  { from, to, kind, account, address, requestId }: AuditFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const { rows } = await session.query<AuditLine>(
    `select e.id::text as id, e.at, e.kind, e.account_id as "accountId", a.login, p.name, u.name as "unitName", e.role,
            e.assurance, e.source_address as "sourceAddress", e.request_id as "requestId", e.route, e.data
       from heqing.audit_event e
       left join heqing.account a on a.id = e.account_id
       left join heqing.person p on p.id = a.person_id
       left join heqing.unit u on u.id = a.unit_id
      where ($1::bigint is null or e.id < $1)
        and ($2::date is null or e.at >= $2::date::timestamp at time zone 'Asia/Shanghai')
        and ($3::date is null or e.at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai')
        and ($4::text is null or e.kind = $4)
        and ($5::text is null or e.account_id = (select id from heqing.account where id::text = lower($5) or login = lower($5)))
        and ($6::text is null or e.source_address = $6)
        and ($7::text is null or e.request_id = $7)
      order by e.id desc limit $8`,
    [after, from, to, kind, account, address, requestId, limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
