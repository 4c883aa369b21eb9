import { z } from "zod";
import { readAudit, type AuditFilter, type AuditRow } from "../../db/audit/audit-list";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";
import { auditSheet } from "./audit-sheet";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import type { ApiPorts } from "../ports";
import { answer, route } from "../http/route";
import { DATE, INSTANT, PAGE_LIMIT, ROW_ID } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";

const KIND = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, "expected a kind of line")
  .max(40);

/** A day that the log could have; Postgres has no year 0000. */
const DAY = DATE.regex(/^(19|20)/, "expected a day from 1900 on");

const FILTER = {
  from: DAY.optional(),
  to: DAY.optional(),
  kind: KIND.optional(),
  account: z
    .string()
    .regex(/^[A-Za-z0-9._-]{2,40}$/, "expected an account's login or id")
    .optional(),
  address: z
    .string()
    .regex(/^[0-9A-Fa-f.:]{2,45}$/, "expected a network address")
    .optional(),
  requestId: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, "expected a request's id")
    .optional(),
};

const LINE = z.object({
  id: ROW_ID,
  at: INSTANT,
  kind: z.string(),
  accountId: z.uuid().nullable(),
  login: z.string().nullable(),
  name: z.string().nullable(),
  unitName: z.string().nullable(),
  role: z.string().nullable(),
  assurance: z.string().nullable(),
  sourceAddress: z.string().nullable(),
  requestId: z.string().nullable(),
  /** Method and route, parameters by name. */
  route: z.string().nullable(),
  /** Ids and words, never what somebody typed. */
  data: z.record(z.string(), z.unknown()),
});

type Given = { readonly [K in keyof typeof FILTER]?: string | undefined };

const filterOf = ({ from, to, kind, account, address, requestId }: Given): AuditFilter => ({
  from: from ?? null,
  to: to ?? null,
  kind: kind ?? null,
  account: account ?? null,
  address: address ?? null,
  requestId: requestId ?? null,
});

export const auditRoute = route({
  method: "get",
  path: "/audit",
  summary: "The audit log 审计日志, the newest first: who did, read, exported or was refused what, from where",
  access: mayRead("audit"),
  audit: "personal",
  query: z.object({ ...FILTER, cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: { 200: z.object({ items: z.array(LINE), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const place = { after: positionOf(ports, "/audit", query, ROW_ID), limit: query.limit + 1 };
    const found = await read(ports, who, query, place);
    const items = found.slice(0, query.limit);
    const last = found.length > query.limit ? items.at(-1) : undefined;
    return answer(200, { items, next: last === undefined ? null : cursorTo(ports, "/audit", query, last.id) });
  },
});

const read = ({ pool }: ApiPorts, who: SignedIn, given: Given, place: { after: string | null; limit: number }) =>
  withActor(pool, who.actor, async (session) => [...(await readAudit(session, filterOf(given), place))], {
    readOnly: true,
  });

/** Rows read at once for an export, each page in a transaction of its own: a slow reader holds none open. */
const EXPORT_PAGE = 1_000;

async function* exported(ports: ApiPorts, who: SignedIn, given: Given): AsyncGenerator<readonly AuditRow[]> {
  for (let after: string | null = null; ;) {
    const rows: readonly AuditRow[] = await read(ports, who, given, { after, limit: EXPORT_PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < EXPORT_PAGE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

/** The audit log as a sheet, in each format. */
export const auditExportRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/audit/export.${format}`,
    summary: `The audit log as a sheet (${SHEET_WORDS[format]}); the export is itself a line of the log`,
    access: mayRead("audit"),
    audit: "export",
    query: z.object(FILTER),
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: ({ ports, who, query, response }) =>
      sheetAnswer(response, { sheet: auditSheet(exported(ports, who, query)), file: "audit", format }),
  }),
);
