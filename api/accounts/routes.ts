import { z } from "zod";
import { endAccount, listAccounts, readAccount, type AccountRow } from "../../db/account/account";
import { listUnits } from "../../db/account/person";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { ACCOUNT, ACCOUNT_LINE, ROLE } from "./account-shape";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { expectVersion } from "../http/etag";
import { answer, route } from "../http/route";
import { PAGE_LIMIT, SEARCH, UUID, YES_NO } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";

type Account = z.input<typeof ACCOUNT>;
type Line = z.input<typeof ACCOUNT_LINE>;

/** An empty field of a search form is no filter. */
const given = <T extends string>(text: T | undefined): T | null => (text === undefined || text === "" ? null : text);

const ADMINISTRATORS = rolesThat("account", "administer");

/** The account of an id, as it will be sent. @throws HeqingError NOT_FOUND */
async function accountOf(session: Queryable, id: string): Promise<AccountRow & Account> {
  const found = await readAccount(session, id);
  if (found === null) throw new HeqingError("NOT_FOUND", `account ${id} does not exist for this account`);
  return found as AccountRow & Account;
}

/** Nobody administers the own account; Postgres says the same. */
export function expectAnother(who: SignedIn, id: string): void {
  if (who.accountId === id) throw new HeqingError("NOT_ENTITLED", "expected another account than the own one");
}

export const accountsRoute = route({
  method: "get",
  path: "/accounts",
  summary: "Accounts 账号 of an administrator's reach, by login",
  access: mayRead("account"),
  audit: "personal",
  query: z.object({
    q: SEARCH.optional(),
    role: ROLE.optional(),
    active: YES_NO.optional(),
    cursor: CURSOR.optional(),
    limit: PAGE_LIMIT,
  }),
  answers: { 200: z.object({ items: z.array(ACCOUNT_LINE), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const filter = { q: given(query.q), role: query.role ?? null, active: query.active ?? null };
    const place = { after: positionOf(ports, "/accounts", query, z.string()), limit: query.limit + 1 };
    const found = await withActor(ports.pool, who.actor, (session) => listAccounts(session, filter, place), {
      readOnly: true,
    });
    const items = found.slice(0, query.limit) as readonly Line[];
    const last = found.length > query.limit ? items.at(-1) : undefined;
    return answer(200, {
      items: [...items],
      next: last === undefined ? null : cursorTo(ports, "/accounts", query, last.login),
    });
  },
});

export const accountRoute = route({
  method: "get",
  path: "/accounts/:id",
  summary: "One account with its person",
  access: mayRead("account"),
  audit: "personal",
  versioned: true,
  params: z.object({ id: UUID }),
  answers: { 200: ACCOUNT },
  handle: async ({ ports, who, params: { id } }) => {
    const found = await withActor(ports.pool, who.actor, (session) => accountOf(session, id), { readOnly: true });
    return answer(200, found, { etag: String(found.version) });
  },
});

export const accountChangeRoute = route({
  method: "patch",
  path: "/accounts/:id",
  summary: "Ends an account with its sessions, tokens and links at once; everything else of it is proposed",
  access: ADMINISTRATORS,
  freshProof: true,
  ifMatch: true,
  params: z.object({ id: UUID }),
  body: z.strictObject({ active: z.literal(false) }),
  answers: { 200: ACCOUNT },
  handle: async ({ ports, who, params: { id }, version }) => {
    expectAnother(who, id);
    const changed = await withActor(ports.pool, who.actor, async (session) => {
      const before = (await accountOf(session, id)).version;
      expectVersion(version, String(before));
      const ended = await endAccount(session, id, before);
      const after = await accountOf(session, id);
      if (!ended) expectVersion(version, String(after.version));
      return after;
    });
    return answer(200, changed, { etag: String(changed.version) });
  },
});

export const unitsRoute = route({
  method: "get",
  path: "/units",
  summary: "Units 单位 in which an administrator may propose accounts",
  access: rolesThat("proposal", "make"),
  answers: {
    200: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), divisionCode: z.string() })) }),
  },
  handle: async ({ ports, who }) => {
    const items = await withActor(ports.pool, who.actor, listUnits, { readOnly: true });
    return answer(200, { items: [...items] });
  },
});
