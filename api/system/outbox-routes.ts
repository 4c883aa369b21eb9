import { z } from "zod";
import { readOutbox } from "../../db/read/outbox";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, ROW_ID, YES_NO } from "../http/shapes";

export const outboxRoute = route({
  method: "get",
  path: "/outbox",
  summary: "Outbox entries that were not carried yet; with dead=true what was given up 未送达消息",
  access: mayRead("outbox"),
  query: z.object({ dead: YES_NO.optional(), cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: ROW_ID,
          matterId: ROW_ID,
          matterNumber: z.string(),
          seq: z.number(),
          attempts: z.number(),
          lastError: z.string().nullable(),
          createdAt: INSTANT,
          nextTryAt: INSTANT,
          deadAt: INSTANT.nullable(),
        }),
      ),
      next: NEXT,
    }),
  },
  handle: async ({ ports, who, query }) => {
    const { dead = false, limit } = query;
    const page = { dead, after: positionOf(ports, "/outbox", query, ROW_ID), limit: limit + 1 };
    const rows = await withActor(ports.pool, who.actor, (session) => readOutbox(session, page), { readOnly: true });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return answer(200, { items, next: last === undefined ? null : cursorTo(ports, "/outbox", query, last.id) });
  },
});
