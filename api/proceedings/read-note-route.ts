import { z } from "zod";
import { noteRead } from "../../db/proceeding/read-note";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { answer, route } from "../http/route";
import { ROW_ID } from "../http/shapes";

/** The page of a proceeding says so once it is shown: the trail of a message, no act and no proof of service. */
export const readNoteRoute = route({
  method: "post",
  path: "/proceedings/:id/read",
  summary:
    "Notes that the reader has before them what was sent to them of a proceeding; `noted` counts messages new to them",
  access: mayRead("matter"),
  params: z.object({ id: ROW_ID }),
  idempotent: true,
  answers: { 200: z.object({ noted: z.number() }) },
  handle: async ({ ports, who, params }) => {
    const noted = await withActor(ports.pool, who.actor, (session) => noteRead(session, params.id));
    if (noted === null) throw new HeqingError("NOT_FOUND", `proceeding ${params.id} does not exist for this account`);
    return answer(200, { noted });
  },
});
