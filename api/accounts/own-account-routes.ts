import { z } from "zod";
import { appendAudit } from "../../db/audit/audit";
import { endOtherSessions, endOwnSession, ownSessions } from "../../db/session/own-account";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { ASSURANCES, assuranceOf } from "../sign-in/assurance";
import { PASSWORD_LENGTH } from "./chosen-password";
import { changePassword } from "./own-password";
import { answer, route } from "../http/route";
import { clearSessionCookie, newSession, SESSION } from "../sign-in/session-view";
import { INSTANT, UUID } from "../http/shapes";
import { sourceOf } from "../http/signed-in";

export const sessionsRoute = route({
  method: "get",
  path: "/sessions",
  summary: "Where the own account is signed in",
  access: "signed-in",
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          begunAt: INSTANT,
          lastUsedAt: INSTANT,
          /** When it ends however much it is used. */
          endsAt: INSTANT,
          address: z.string().nullable(),
          agent: z.string().nullable(),
          assurance: z.enum(ASSURANCES),
          /** The one that asks. */
          current: z.boolean(),
        }),
      ),
    }),
  },
  handle: async ({ ports, who }) => {
    const rows = await withActor(ports.pool, who.actor, ownSessions, { readOnly: true });
    const items = rows.map(({ begunAt, lastUsedAt, endsAt, assurance, ...rest }) => ({
      ...rest,
      begunAt: begunAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      endsAt: endsAt.toISOString(),
      assurance: assuranceOf(assurance),
      current: rest.id === who.sessionId,
    }));
    return answer(200, { items });
  },
});

export const endSessionRoute = route({
  method: "delete",
  path: "/sessions/:id",
  summary: "Ends one of the own sessions at once",
  access: "signed-in",
  params: z.object({ id: UUID }),
  answers: { 204: null },
  handle: async ({ params, ports, who, request, response }) => {
    await withActor(ports.pool, who.actor, async (session) => {
      if (!(await endOwnSession(session, params.id))) {
        throw new HeqingError("NOT_FOUND", "expected the id of one of the account's sessions");
      }
      await appendAudit(session, {
        kind: "session-ended",
        accountId: who.accountId,
        role: who.role,
        assurance: who.assurance,
        ...sourceOf(request),
        data: { sessions: 1 },
      });
    });
    if (params.id === who.sessionId) clearSessionCookie(response, ports);
    return answer(204, null);
  },
});

export const endSessionsRoute = route({
  method: "delete",
  path: "/sessions",
  summary: "Ends every own session but the one that asks",
  access: "signed-in",
  answers: { 200: z.object({ ended: z.int() }) },
  handle: async ({ ports, who, request }) => {
    const ended = await withActor(ports.pool, who.actor, async (session) => {
      const count = await endOtherSessions(session);
      await appendAudit(session, {
        kind: "session-ended",
        accountId: who.accountId,
        role: who.role,
        assurance: who.assurance,
        ...sourceOf(request),
        data: { sessions: count },
      });
      return count;
    });
    return answer(200, { ended });
  },
});

export const passwordRoute = route({
  method: "post",
  path: "/account/password",
  withFirstPassword: true,
  summary: "Changes the own password; ends every other session",
  access: "signed-in",
  body: z.object({ old: z.string().min(1).max(200), new: z.string().min(PASSWORD_LENGTH).max(200) }),
  refusals: ["PASSWORD_WRONG", "TOO_MANY"],
  answers: { 200: SESSION },
  handle: async ({ body, ports, who, request, response }) => {
    const token = await changePassword(ports, request, who, body);
    return answer(200, await newSession(ports, request, response, token));
  },
});
