import { z } from "zod";
import { resumeMatter } from "../../db/matter/park";
import { readParked } from "../../db/read/parked";
import { withActor } from "../../db/with-actor";
import { answer, route } from "../route";
import { INSTANT, ROW_ID } from "../shapes";

export const parkedRoute = route({
  method: "get",
  path: "/parked",
  summary: "Matters that wait for an administrator 需人工处理, with the reason",
  access: ["county", "system_admin"],
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
    }),
  },
  handle: async ({ ports, who }) => {
    const items = await withActor(ports.pool, who.actor, readParked, { readOnly: true });
    return answer(200, { items: [...items] });
  },
});

export const resumeRoute = route({
  method: "post",
  path: "/parked/:id/resume",
  summary: "Resumes a parked matter once the reason is gone; `resumed` is false when it was not parked",
  access: ["system_admin"],
  params: z.object({ id: ROW_ID }),
  answers: { 200: z.object({ resumed: z.boolean() }) },
  handle: async ({ ports, who, params }) => {
    const resumed = await withActor(ports.pool, who.actor, (session) => resumeMatter(session, params.id));
    return answer(200, { resumed });
  },
});
