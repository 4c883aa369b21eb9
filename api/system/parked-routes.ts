import { z } from "zod";
import { resumeMatter } from "../../db/proceeding/park";
import { readParked } from "../../db/read/parked";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, ROW_ID } from "../http/shapes";

export const parkedRoute = route({
  method: "get",
  path: "/parked",
  summary: "Matters that wait for an administrator 需人工处理, with the reason",
  access: mayRead("parked"),
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          matterId: ROW_ID,
          matterNumber: z.string(),
          code: z.string(),
          reason: z.string(),
          parkedAt: INSTANT,
        }),
      ),
      next: NEXT,
    }),
  },
  handle: async ({ ports, who, query }) => {
    const page = {
      after: positionOf(ports, "/parked", query, z.strictObject({ at: ROW_ID, id: ROW_ID })),
      limit: query.limit,
    };
    const { items, next } = await withActor(ports.pool, who.actor, (session) => readParked(session, page), {
      readOnly: true,
    });
    return answer(200, { items: [...items], next: next === null ? null : cursorTo(ports, "/parked", query, next) });
  },
});

export const resumeRoute = route({
  method: "post",
  path: "/parked/:id/resume",
  summary: "Resumes a parked matter once the reason is gone; `resumed` is false when it was not parked",
  access: rolesThat("parked", "resume"),
  params: z.object({ id: ROW_ID }),
  idempotent: "kept",
  answers: { 200: z.object({ resumed: z.boolean() }) },
  handle: async ({ ports, who, params }) => {
    const resumed = await withActor(ports.pool, who.actor, (session) => resumeMatter(session, params.id));
    return answer(200, { resumed });
  },
});
