import { randomUUID } from "node:crypto";
import { z } from "zod";
import { changeAccount, listAccounts, makeAccount, readAccount, type AccountRow } from "../../db/account/account";
import { listUnits, makePerson } from "../../db/account/person";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { ACCOUNT, ACCOUNT_LINE, JURISDICTION, NEW_ACCOUNT, ROLE } from "./account-shape";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { expectVersion } from "../http/etag";
import { firstPassword } from "./first-password";
import { keptOf } from "../sign-in/password";
import { answer, route } from "../http/route";
import { PAGE_LIMIT, SEARCH, UUID, YES_NO } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";

type Account = z.input<typeof ACCOUNT>;
type Line = z.input<typeof ACCOUNT_LINE>;

/** An empty field of a search form is no filter. */
const given = <T extends string>(text: T | undefined): T | null => (text === undefined || text === "" ? null : text);

const ADMINISTRATORS = rolesThat("account", "administer");

/** The account of an id, as it will be sent. @throws HeqingError NOT_FOUND */
async function accountOf(session: Queryable, id: string, hold = false): Promise<AccountRow & Account> {
  const found = await readAccount(session, id, hold);
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
  summary: "Accounts 账号 that the security administrator answers for, by login",
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

export const newAccountRoute = route({
  method: "post",
  path: "/accounts",
  summary: "Makes an account, within the own reach; its first password stands in this answer alone",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  body: NEW_ACCOUNT,
  refusals: ["ACCOUNT_REFUSED", "NOT_FOUND"],
  answers: { 201: z.object({ account: ACCOUNT, password: z.string() }) },
  handle: async ({ ports, who, body: { person, ...fresh } }) => {
    const password = firstPassword();
    const kept = await keptOf(password);
    const id = randomUUID();
    const account = await withActor(ports.pool, who.actor, async (session) => {
      const personId = "id" in person ? person.id : randomUUID();
      if (!("id" in person)) await makePerson(session, { ...person, id: personId, unitId: fresh.unitId });
      await makeAccount(session, { ...fresh, id, personId, password: kept });
      return accountOf(session, id);
    });
    return answer(201, { account, password }, { location: `/accounts/${id}` });
  },
});

export const accountChangeRoute = route({
  method: "patch",
  path: "/accounts/:id",
  summary: "Changes role, jurisdiction or whether an account is active; its sessions and tokens end at once",
  access: ADMINISTRATORS,
  freshProof: true,
  ifMatch: true,
  params: z.object({ id: UUID }),
  body: z
    .strictObject({ active: z.boolean().optional(), role: ROLE.optional(), jurisdiction: JURISDICTION.optional() })
    .refine((change) => Object.values(change).some((value) => value !== undefined), "expected something to change"),
  refusals: ["ACCOUNT_REFUSED"],
  answers: { 200: ACCOUNT },
  handle: async ({ ports, who, params: { id }, body, version }) => {
    expectAnother(who, id);
    const changed = await withActor(ports.pool, who.actor, async (session) => {
      expectVersion(version, String((await accountOf(session, id, true)).version));
      await changeAccount(session, id, body);
      return accountOf(session, id);
    });
    return answer(200, changed, { etag: String(changed.version) });
  },
});

export const unitsRoute = route({
  method: "get",
  path: "/units",
  summary: "Units 单位 in which the security administrator may make accounts",
  access: ADMINISTRATORS,
  answers: {
    200: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), divisionCode: z.string() })) }),
  },
  handle: async ({ ports, who }) => {
    const items = await withActor(ports.pool, who.actor, listUnits, { readOnly: true });
    return answer(200, { items: [...items] });
  },
});
