import { z } from "zod";
import { pauseSource } from "../../db/source/enter";
import { GAPS_SHOWN, readSources, type SourceRow } from "../../db/source/sources";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { FETCH_STATE_WORDS, SOURCE_KIND_WORDS } from "../../domain/vocabulary";
import { answer, route } from "../http/route";
import { INSTANT } from "../http/shapes";

const SOURCE = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KIND_WORDS),
  name: z.string(),
  /** Where the platform is asked, or the folder's name; null for what a machine brings. */
  address: z.string().nullable(),
  unitName: z.string(),
  /** Login of the account that it acts for. */
  account: z.string(),
  /** Whether that is the own account, which alone resumes it. */
  own: z.boolean(),
  paused: z.boolean(),
  rule: z.string(),
  ruleStatus: z.enum(["binding", "assumption"]),
  intervalMinutes: z.number(),
  /** Intervals without a value after which a section is a gap 缺数. */
  gapIntervals: z.number(),
  /** Newest time of what was taken in. */
  newestAt: INSTANT.nullable(),
  /** How many sections of the registry it has named. */
  sections: z.number(),
  /** The last time that it was asked. */
  last: z
    .object({
      state: z.enum(FETCH_STATE_WORDS),
      startedAt: INSTANT,
      attempts: z.number(),
      errorCode: z.string().nullable(),
      /** What was expected, and what came instead. */
      error: z.string().nullable(),
      accepted: z.number().nullable(),
    })
    .nullable(),
  gapCount: z.number(),
  /** The open gaps that wait longest. */
  gaps: z.array(z.object({ sectionId: z.string(), sectionName: z.string(), since: INSTANT })).max(GAPS_SHOWN),
});

const view = (row: SourceRow): z.input<typeof SOURCE> => ({
  ...row,
  newestAt: row.newestAt?.toISOString() ?? null,
  gaps: [...row.gaps],
});

const SOURCE_ID = z.object({ id: z.string().max(40) });

export const sourcesRoute = route({
  method: "get",
  path: "/sources",
  summary: "Sources of monitoring data 数据来源: how each stands, and where values are missing 缺数",
  access: mayRead("source"),
  machine: true,
  answers: { 200: z.object({ items: z.array(SOURCE) }) },
  handle: async ({ ports, who }) => {
    const rows = await withActor(ports.pool, who.actor, readSources, { readOnly: true });
    return answer(200, { items: rows.map(view) });
  },
});

const CHANGED = z.object({ changed: z.boolean() });

export const pauseSourceRoute = route({
  method: "post",
  path: "/sources/:id/pause",
  summary: "Asks a source no more, from its next turn on; `changed` is false where it was paused before",
  access: mayRead("source"),
  params: SOURCE_ID,
  idempotent: "kept",
  answers: { 200: CHANGED },
  handle: async ({ ports, who, params }) => {
    const changed = await withActor(ports.pool, who.actor, (session) => pauseSource(session, params.id, true));
    return answer(200, { changed });
  },
});

export const resumeSourceRoute = route({
  method: "post",
  path: "/sources/:id/resume",
  summary: "Lets a source be asked, by the account that it acts for; `changed` is false where it was before",
  access: rolesThat("source", "run"),
  params: SOURCE_ID,
  idempotent: "kept",
  answers: { 200: CHANGED },
  handle: async ({ ports, who, params }) => {
    const changed = await withActor(ports.pool, who.actor, (session) => pauseSource(session, params.id, false));
    return answer(200, { changed });
  },
});
