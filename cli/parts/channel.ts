import { z } from "zod";
import type { PartReadiness } from "../../telemetry/readiness";

/** How far obtaining and starting the Temporal server is; `done` of `total` packages while it is being built. */
export interface TemporalProgress {
  readonly state: "waiting" | "obtaining" | "starting" | "ready" | "failed" | "none";
  readonly done: number;
  readonly total: number;
  /** One sentence for the strip on the pages, in Chinese. */
  readonly message: string;
}

/** From a part to the supervisor. */
const FROM_PART = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello") }),
  z.object({ type: z.literal("state"), state: z.enum(["ready", "degraded", "starting", "down"]), message: z.string() }),
]);
export type FromPart = z.infer<typeof FROM_PART>;

const PROGRESS = z.object({
  type: z.literal("temporal"),
  state: z.enum(["waiting", "obtaining", "starting", "ready", "failed", "none"]),
  done: z.number(),
  total: z.number(),
  message: z.string(),
});
const SNAPSHOT = z.object({
  type: z.literal("parts"),
  parts: z.array(
    z.object({ part: z.string(), state: z.enum(["ready", "degraded", "starting", "down"]), message: z.string() }),
  ),
});
const TO_PART = z.discriminatedUnion("type", [PROGRESS, SNAPSHOT]);

/** From the supervisor to the pages: what the whole system looks like. */
export type ToPart =
  | ({ readonly type: "temporal" } & TemporalProgress)
  | { readonly type: "parts"; readonly parts: readonly PartReadiness[] };

/** A message of a part; undefined when it is none of ours. */
export function fromPart(message: unknown): FromPart | undefined {
  return FROM_PART.safeParse(message).data;
}

/** A message of the supervisor; undefined when it is none of ours. */
export function toPart(message: unknown): ToPart | undefined {
  return TO_PART.safeParse(message).data;
}
