import { z } from "zod";
import { isReach } from "../domain/access";

const divisionCode = z.string().regex(/^\d{6}(\d{3})?$/, "a division code of 6 or 9 digits");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date YYYY-MM-DD");
const text = z.string().min(1);

/** Shapes of the shipped files, one list a file; a word that is not expected is refused. */
export const REGISTRY_FILES = {
  divisions: z.array(
    z.strictObject({
      code: divisionCode,
      name: text,
      parent: divisionCode.nullable(),
      level: z.enum(["province", "city", "county", "township"]),
      kind: text,
    }),
  ),
  rivers: z.array(
    z.strictObject({
      id: text,
      name: text,
      parent: text.nullable(),
      flowOrder: z.int().min(0),
      note: text.nullable(),
      /** The great basin, where a rule asks for it; left out = none of those, or that of the parent. */
      basin: z.enum(["yangtze"]).optional(),
    }),
  ),
  units: z.array(
    z.strictObject({
      id: text,
      name: text,
      kind: z.enum([
        "township_government",
        "county_department",
        "county_office",
        "county_government",
        "city_government",
        "monitoring_station",
        "city_office",
        "province_office",
        "evaluator",
        "discipline",
        "administration",
      ]),
      divisionCode,
      mark: text.nullable().default(null),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: text,
      name: text,
      province: text,
      aliases: z.array(text),
      riverId: text.nullable(),
      flowOrder: z.int().nullable(),
      level: z.enum(["国控", "省控", "市控", "县控", "乡镇"]),
      body: z.enum(["river", "lake"]).nullable(),
      divisionOut: divisionCode.nullable(),
      divisionIn: divisionCode.nullable(),
      divisionCode,
      unitId: text.nullable().default(null),
      stationId: text.nullable().default(null),
      note: text.nullable(),
    }),
  ),
  /** Which section flows into which: from upstream to the next downstream. */
  edges: z.array(z.strictObject({ fromId: text, toId: text, validFrom: date.nullable(), source: text })),
  targets: z.array(
    z.strictObject({
      sectionId: text,
      scheme: text,
      targetClass: z.int().min(1).max(5),
      validFrom: date,
      validTo: date.nullable(),
      source: text,
      status: z.enum(["binding", "assumption"]),
    }),
  ),
  persons: z.array(
    z.strictObject({
      id: z.uuid(),
      name: text,
      email: z.email().nullable(),
      phone: text.nullable(),
      divisionCode,
    }),
  ),
  posts: z.array(
    z.strictObject({
      id: text,
      unitId: text,
      kind: z.enum([
        "chief",
        "deputy",
        "liaison",
        "head",
        "clerk",
        "sampler",
        "reviewer",
        "evaluator",
        "officer",
        "administrator",
      ]),
      title: text,
      divisionCode,
      reach: z.array(text).min(1).nullable().default(null),
    }),
  ),
  holdings: z.array(
    z.strictObject({
      postId: text,
      personId: z.uuid(),
      validFrom: date,
      validTo: date.nullable(),
      source: text,
      divisionCode,
    }),
  ),
  accounts: z.array(
    z.strictObject({
      login: z.string().regex(/^[a-z0-9._-]{2,40}$/),
      personId: z.uuid(),
      unitId: text,
      role: z.enum([
        "township",
        "liaison",
        "department",
        "county",
        "station",
        "city",
        "evaluator",
        "discipline",
        "system_admin",
        "security_admin",
        "audit_admin",
      ]),
      jurisdiction: z
        .string()
        .refine((text) => text === "*" || text.split(",").every(isReach), "expected parts of a jurisdiction, or *"),
    }),
  ),
} as const;

/** Name of a registry file. */
export type RegistryFile = keyof typeof REGISTRY_FILES;

/** The rows of a registry file. */
export type RegistryRows<File extends RegistryFile> = z.output<(typeof REGISTRY_FILES)[File]>;
