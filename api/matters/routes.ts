import { z } from "zod";
import { readMatters } from "../../db/read/matters";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { MATTER, SAMPLING } from "./matter-shape";
import { matterView } from "./matter-view";
import { samplingView } from "./sampling-view";
import { answer, route } from "../http/route";
import { PROCEEDING_ROW, PAGE_LIMIT, ROW_ID, SEARCH, YES_NO } from "../http/shapes";

export const mattersRoute = route({
  method: "get",
  path: "/matters",
  summary: "Matters 整改事项 of the jurisdiction, the newest first",
  access: mayRead("matter"),
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
      after: positionOf(ports, "/matters", query, ROW_ID),
      limit: query.limit,
    };
    const page = await withActor(ports.pool, who.actor, (session) => readMatters(session, filter), { readOnly: true });
    const next = page.next === null ? null : cursorTo(ports, "/matters", query, page.next);
    return answer(200, { items: [...page.items], next });
  },
});

/** An empty field of a search form is no filter. */
const given = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

export const matterRoute = route({
  method: "get",
  path: "/matters/:id",
  summary: "One matter with duties, timeline, letters and deliveries, and what the account may do now",
  access: mayRead("matter"),
  params: z.object({ id: ROW_ID }),
  // Names and addresses of whom was written to.
  audit: "personal",
  answers: { 200: MATTER },
  handle: async ({ ports, who, params }) => {
    const view = (id: string) =>
      withActor(ports.pool, who.actor, (session) => matterView(session, id, { role: who.role, rules: ports.rules }), {
        readOnly: true,
        isolation: "repeatable read",
      });
    return answer(200, await view(params.id));
  },
});

export const samplingRoute = route({
  method: "get",
  path: "/samplings/:id",
  summary: "One re-sampling 复测 of a matter with its clock, timeline and messages, and what the account may do now",
  access: mayRead("sampling"),
  params: z.object({ id: ROW_ID }),
  // Names and addresses of whom was written to.
  audit: "personal",
  answers: { 200: SAMPLING },
  handle: async ({ ports, who, params }) =>
    answer(
      200,
      await withActor(
        ports.pool,
        who.actor,
        (session) => samplingView(session, params.id, { role: who.role, rules: ports.rules }),
        {
          readOnly: true,
          isolation: "repeatable read",
        },
      ),
    ),
});
