import { z } from "zod";
import { compare, decimalOf } from "../../domain/number";
import {
  type ClassLagBody,
  type DailySwingBody,
  type JumpBody,
  type ManyAtOnceBody,
  MEASURED_CODES,
  type ProbeRangeBody,
  type StaleBody,
  type SustainedBody,
  type UnitSlipBody,
} from "../../domain/plausibility";
import { positive } from "./envelope";
import { decimalText } from "./water-standard";

type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const measured = z.enum(MEASURED_CODES);
const once = <Entry extends { readonly item: string }>(entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ item }) => item)).size === entries.length;
const onceError = { error: "expected each item once" };
const change = z.strictObject({ item: measured, by: decimalText });
const changes = z.array(change).min(1).refine(once, onceError);

const jump: SchemaOf<JumpBody> = z
  .strictObject({
    pattern: z.literal("jump"),
    withinMinutes: positive,
    steps: z
      .array(z.strictObject({ item: measured, factor: decimalText, least: decimalText }))
      .min(1)
      .refine(once, onceError),
    steady: changes,
    steadyAtLeast: positive,
  })
  .refine(({ steady, steadyAtLeast }) => steadyAtLeast <= steady.length, {
    error: "expected at most the number of steady items",
    path: ["steadyAtLeast"],
  });

const manyAtOnce: SchemaOf<ManyAtOnceBody> = z
  .strictObject({
    pattern: z.literal("many-at-once"),
    withinMinutes: positive,
    steps: changes,
    atLeast: z.int().min(2),
  })
  .refine(({ steps, atLeast }) => atLeast <= steps.length, {
    error: "expected at most the number of steps",
    path: ["atLeast"],
  });

const range = z
  .strictObject({
    item: measured,
    low: decimalText.nullable(),
    high: decimalText.nullable(),
    months: z.array(z.int().min(1).max(12)).min(1).nullable(),
    whileMissing: measured.nullable(),
  })
  .refine(
    ({ low, high }) =>
      (low !== null || high !== null) &&
      (low === null || high === null || compare(decimalOf(low), decimalOf(high)) < 0),
    { error: "expected a low end below a high end, or one of them", path: ["low"] },
  );

const probeRange: SchemaOf<ProbeRangeBody> = z.strictObject({
  pattern: z.literal("probe-range"),
  ranges: z.array(range).min(1),
});

const stale: SchemaOf<StaleBody> = z
  .strictObject({
    pattern: z.literal("stale"),
    items: z
      .array(measured)
      .min(1)
      .refine((items) => new Set(items).size === items.length, onceError),
    atLeast: positive,
    minutes: positive,
    lookBackMinutes: positive,
  })
  .refine(({ minutes, lookBackMinutes }) => minutes <= lookBackMinutes, {
    error: "expected at most lookBackMinutes",
    path: ["minutes"],
  });

const hour = z.int().min(0).max(24);

const dailySwing: SchemaOf<DailySwingBody> = z
  .strictObject({
    pattern: z.literal("daily-swing"),
    from: hour,
    to: hour,
    ph: decimalText,
    saturation: z.strictObject({ share: decimalText, numerator: decimalText, addend: decimalText }),
    lookBackMinutes: positive,
  })
  .refine(({ from, to }) => from < to, { error: "expected an hour after from", path: ["to"] });

const unitSlip: SchemaOf<UnitSlipBody> = z.strictObject({
  pattern: z.literal("unit-slip"),
  limits: z
    .array(z.strictObject({ item: measured, limit: decimalText }))
    .min(1)
    .refine(once, onceError),
  factor: decimalText,
});

const classLag: SchemaOf<ClassLagBody> = z.strictObject({ pattern: z.literal("class-lag") });

const sustained: SchemaOf<SustainedBody> = z.discriminatedUnion("form", [
  z
    .strictObject({
      pattern: z.literal("sustained"),
      form: z.literal("readings"),
      atLeast: positive,
      of: positive,
      everyMinutes: positive.optional(),
    })
    .refine(({ atLeast, of }) => atLeast <= of, { error: "expected at most of", path: ["atLeast"] }),
  z.strictObject({ pattern: z.literal("sustained"), form: z.literal("days"), days: positive }),
]);

/** What makes a reading suspect before anyone is blamed for it, and how long an exceedance must last. */
export const plausibility = z.discriminatedUnion("pattern", [
  jump,
  manyAtOnce,
  probeRange,
  stale,
  dailySwing,
  classLag,
  unitSlip,
  sustained,
]);
