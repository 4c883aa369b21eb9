import { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import { readProceedings } from "../../db/read/proceeding-list";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, type Route, route } from "../http/route";
import { PAGE_LIMIT, PROCEEDING_ROW, ROW_ID, SEARCH, YES_NO } from "../http/shapes";
import type { ProceedingApi } from "./define-kind";
import { EVENT_PAGE, PROCEEDING_FILE } from "./file-shape";
import { earlierEvents, fileView, type Reader } from "./file-view";
import { pluralOf } from "./registry";

/** An empty field of a search form is no filter. */
export const given = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

const listRoute = ({ kind, name }: ProceedingApi): Route => {
  const path = `/${pluralOf(kind)}`;
  return route({
    method: "get",
    path,
    summary: `Of the kind ${name} every one that the account may see, the newest first`,
    access: mayRead(kind),
    query: z.object({
      cursor: CURSOR.optional(),
      open: YES_NO.optional(),
      phase: z.string().max(40).optional(),
      q: SEARCH.optional(),
      limit: PAGE_LIMIT,
    }),
    answers: { 200: z.object({ items: z.array(PROCEEDING_ROW), next: NEXT }) },
    handle: async ({ ports, who, query }) => {
      const filter = {
        open: query.open ?? null,
        phase: given(query.phase),
        q: given(query.q),
        sectionId: null,
        after: positionOf(ports, path, query, ROW_ID),
        limit: query.limit,
      };
      const page = await withActor(ports.pool, who.actor, (session) => readProceedings(session, kind, filter), {
        readOnly: true,
      });
      const next = page.next === null ? null : cursorTo(ports, path, query, page.next);
      return answer(200, { items: [...page.items], next });
    },
  });
};

/** The file of a proceeding, whole, as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none of this kind */
export async function wholeFile(session: Queryable, { kind, view }: ProceedingApi, id: string, reader: Reader) {
  const shared = await fileView(session, kind, id, reader);
  return { ...shared.view, ...(await view(session, shared)) };
}

const fileRoute = (api: ProceedingApi): Route => {
  const { kind, name, own } = api;
  return route({
    method: "get",
    path: `/${pluralOf(kind)}/:id`,
    summary: `One ${name} with duties, timeline, letters and deliveries, what it began, and what the account may do now`,
    access: mayRead(kind),
    params: z.object({ id: ROW_ID }),
    // Names and addresses of whom was written to.
    audit: "personal",
    answers: { 200: PROCEEDING_FILE.extend(own) },
    handle: async ({ ports, who, params: { id } }) => {
      const reader = { role: who.role, rules: ports.rules };
      const file = await withActor(ports.pool, who.actor, (session) => wholeFile(session, api, id, reader), {
        readOnly: true,
        isolation: "repeatable read",
      });
      return answer(200, file);
    },
  });
};

const BEFORE = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "expected the number of an event")
    .transform(Number),
});

/** Earlier events, a hundred at once: a long file is not sent whole every few seconds. */
const eventsRoute = ({ kind, name }: ProceedingApi): Route =>
  route({
    method: "get",
    path: `/${pluralOf(kind)}/:id/events`,
    summary: `Events of a ${name} before the one named, in their order`,
    access: mayRead(kind),
    params: z.object({ id: ROW_ID }),
    query: BEFORE,
    // Who did what.
    audit: "personal",
    answers: { 200: EVENT_PAGE },
    handle: async ({ ports, who, params: { id }, query: { before } }) =>
      answer(
        200,
        await withActor(ports.pool, who.actor, (session) => earlierEvents(session, kind, id, before), {
          readOnly: true,
        }),
      ),
  });

/** What is read of proceedings of a kind. */
export const readRoutesOf = (api: ProceedingApi): readonly Route[] => [
  listRoute(api),
  fileRoute(api),
  eventsRoute(api),
];
