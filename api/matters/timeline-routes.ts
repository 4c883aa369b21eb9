import { z } from "zod";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { answer, route } from "../http/route";
import { ROW_ID } from "../http/shapes";
import { EVENT_PAGE } from "./file-shape";
import { earlierEvents } from "./file-view";

const BEFORE = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "expected the number of an event")
    .transform(Number),
});

/** Earlier events of a proceeding, a hundred at once: a long file is not sent whole every few seconds. */
const timeline = <const Kind extends "matter" | "sampling">(kind: Kind) =>
  route({
    method: "get",
    path: `/${kind}s/:id/events`,
    summary: `Events of a ${kind === "matter" ? "matter" : "re-sampling 复测"} before the one named, in their order`,
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

export const matterEventsRoute = timeline("matter");
export const samplingEventsRoute = timeline("sampling");
