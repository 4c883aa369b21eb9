import { z } from "zod";
import { bookToday } from "../../db/intake/release";
import { openProceeding } from "../../db/proceeding/open";
import { withActor } from "../../db/session/with-actor";
import { mayAct } from "../../domain/access";
import { LAWS } from "../../domain/laws";
import { ladderInForce } from "../../rules";
import { answer, type Route, route } from "../http/route";
import { INSTANT, ROW_ID } from "../http/shapes";
import type { OpeningApi, ProceedingApi } from "./define-kind";
import { pluralOf } from "./registry";

const OPENED = z.object({ id: ROW_ID, actId: z.uuid(), seq: z.number(), receivedAt: INSTANT });

const openRoute = ({ kind, name }: ProceedingApi, api: OpeningApi): Route =>
  route({
    method: "post",
    path: `/${pluralOf(kind)}`,
    summary: `Opens a ${name} by its first act, in the name of the account's unit`,
    access: mayAct(kind, LAWS[kind].opening?.act),
    body: api.body,
    idempotent: true,
    refusals: ["NOT_FOUND", "KEY_REUSED"],
    answers: { 201: OPENED },
    handle: async ({ ports, who, key, body }) => {
      const { sourceAddress = null, requestId = null } = who.actor;
      const { id, seq, receivedAt } = await withActor(ports.pool, who.actor, async (session) => {
        const ladder = ladderInForce(ports.rules, api.ladder(body), await bookToday(session));
        const opened = await openProceeding(session, {
          kind,
          ...api.place(body),
          parties: (await api.parties?.(session, body)) ?? [],
          pins: { ladder: { id: ladder.id, version: String(ladder.version), hash: ladder.hash } },
          actId: key,
          act: api.act(body),
          sourceAddress,
          requestId,
        });
        if (opened.fresh) await api.beside?.(session, opened.id, body, ports);
        return opened;
      });
      return answer(201, { id, actId: key, seq, receivedAt }, { location: `/${pluralOf(kind)}/${id}` });
    },
  });

/** How a kind is opened by a person; none where it is not. */
export const openRoutesOf = (api: ProceedingApi): readonly Route[] =>
  api.opening === undefined ? [] : [openRoute(api, api.opening)];
