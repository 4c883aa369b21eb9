import { z } from "zod";
import { HINDRANCES } from "../../db/account/proposal";
import { PROPOSAL_STATES, PROPOSALS, type ProposalKind, type ProposalState, wordsOf } from "../../domain/vocabulary";
import { JURISDICTION, LOGIN, ROLE, UNIT_ID } from "../accounts/account-shape";
import { DATE, INSTANT, nameOf, UUID, words } from "../http/shapes";

const KIND = z.enum(wordsOf(PROPOSALS) as [ProposalKind]);
const STATE = z.enum(wordsOf(PROPOSAL_STATES) as [ProposalState]);

const NAME = nameOf(60);
const EMAIL = z.email().max(200);
const PHONE = z.string().regex(/^\+?[0-9 -]{5,20}$/, "expected a telephone number");
/** The document or ground that it rests on. */
const reason = words(500);
const POST_ID = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, "expected the id of a post");

/** What an administrator may propose. */
export const NEW_PROPOSAL = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("account-new"),
    reason,
    login: LOGIN,
    person: z.union([
      z.strictObject({ id: UUID }),
      // The link by which the password is chosen goes there.
      z.strictObject({ name: NAME, email: EMAIL, phone: PHONE.nullable().default(null) }),
    ]),
    unitId: UNIT_ID,
    role: ROLE,
    jurisdiction: JURISDICTION,
  }),
  z
    .strictObject({
      kind: z.literal("account-change"),
      reason,
      accountId: UUID,
      role: ROLE.optional(),
      jurisdiction: JURISDICTION.optional(),
      /** An account ends at once, by PATCH; it begins again by a proposal. */
      active: z.literal(true).optional(),
    })
    .refine((one) => one.role ?? one.jurisdiction ?? one.active, "expected something to change"),
  z.strictObject({ kind: z.literal("password-reset"), reason, accountId: UUID }),
  z.strictObject({ kind: z.literal("second-factor-reset"), reason, accountId: UUID }),
  z.strictObject({
    kind: z.literal("person-new"),
    reason,
    unitId: UNIT_ID,
    person: z.strictObject({ name: NAME, email: EMAIL.nullable(), phone: PHONE.nullable() }),
  }),
  z
    .strictObject({
      kind: z.literal("person-change"),
      reason,
      personId: UUID,
      name: NAME.optional(),
      email: EMAIL.optional(),
      phone: PHONE.optional(),
    })
    .refine((one) => one.name ?? one.email ?? one.phone, "expected something to change"),
  z.strictObject({ kind: z.literal("person-forget"), reason, personId: UUID }),
  z
    .strictObject({
      kind: z.literal("holding-change"),
      reason,
      postId: POST_ID,
      personId: UUID,
      holds: z.boolean(),
      from: DATE,
      /** The day from which it is so no more; null = without end. */
      to: DATE.nullable(),
    })
    .refine(({ from, to }) => to === null || from < to, "expected a day after the first one in `to`"),
]);

/** A proposal as administrators see it. */
export const PROPOSAL = z.object({
  id: z.uuid(),
  kind: KIND,
  state: STATE,
  /** What it would be made of, by the words of the request. */
  data: z.record(z.string(), z.unknown()),
  reason: z.string(),
  accountId: z.uuid().nullable(),
  /** Of the account as it is now. */
  login: z.string().nullable(),
  accountRole: ROLE.nullable(),
  jurisdiction: z.string().nullable(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  unitName: z.string().nullable(),
  postTitle: z.string().nullable(),
  proposedBy: z.string(),
  proposerRole: ROLE,
  proposedAt: INSTANT,
  decidedBy: z.string().nullable(),
  deciderRole: ROLE.nullable(),
  decidedAt: INSTANT.nullable(),
  /** Why it was refused. */
  answer: z.string().nullable(),
  /** Whether the reader made it, and may withdraw it. */
  own: z.boolean(),
  /** Why the reader may not confirm it; null = they may. */
  hindrance: z.enum(HINDRANCES).nullable(),
});
