import { z } from "zod";
import { readOutbox } from "../../db/read/outbox";
import { withActor } from "../../db/with-actor";
import { answer, route } from "../route";
import { INSTANT, ROW_ID, YES_NO } from "../shapes";

export const outboxRoute = route({
  method: "get",
  path: "/outbox",
  summary: "What the book promised and could not bring yet; with dead=true what was given up 未送达消息",
  access: ["county", "system_admin"],
  query: z.object({ dead: YES_NO.optional() }),
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
    }),
  },
  handle: async ({ ports, who, query }) => {
    const read = (dead: boolean) =>
      withActor(ports.pool, who.actor, (session) => readOutbox(session, dead), { readOnly: true });
    return answer(200, { items: [...(await read(query.dead ?? false))] });
  },
});
