import { z } from "zod";
import {
  confirmProposal,
  propose,
  type NewProposal,
  type ProposalRow,
  readProposal,
  readProposals,
  refuseProposal,
  withdrawProposal,
} from "../../db/account/proposal";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { mayRead, type Role, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { PAGE_LIMIT, UUID, words, YES_NO } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";
import type { ApiPorts } from "../ports";
import { NEW_PROPOSAL, PROPOSAL } from "./proposal-shape";

const ADMINISTRATORS = rolesThat("proposal", "make");
const PLACE = z.object({ id: UUID });
const POSITION = z.strictObject({ at: z.string().max(40), id: z.guid() });
const REFUSALS = ["ACCOUNT_REFUSED", "NOT_FOUND", "ACT_REFUSED", "PERSON_KEPT"] as const;

const view = ({ place: _place, ...row }: ProposalRow): z.input<typeof PROPOSAL> => ({
  ...row,
  accountRole: row.accountRole as Role | null,
  proposerRole: row.proposerRole as Role,
  deciderRole: row.deciderRole as Role | null,
  proposedAt: row.proposedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

async function proposalOf(session: Queryable, id: string): Promise<z.input<typeof PROPOSAL>> {
  const found = await readProposal(session, id);
  if (found === null) throw new HeqingError("NOT_FOUND", `proposal ${id} does not exist for this account`);
  return view(found);
}

export const proposalsRoute = route({
  method: "get",
  path: "/proposals",
  summary: "What administrators proposed of persons, accounts and holdings 待确认事项, the newest first",
  access: mayRead("proposal"),
  audit: "personal",
  query: z.object({ open: YES_NO.optional(), cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: { 200: z.object({ items: z.array(PROPOSAL), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const after = positionOf(ports, "/proposals", query, POSITION);
    const found = await withActor(
      ports.pool,
      who.actor,
      (session) => readProposals(session, query.open ?? null, after, query.limit + 1),
      { readOnly: true },
    );
    const items = found.slice(0, query.limit);
    const last = found.length > query.limit ? items.at(-1) : undefined;
    return answer(200, {
      items: items.map(view),
      next: last === undefined ? null : cursorTo(ports, "/proposals", query, { at: last.place, id: last.id }),
    });
  },
});

export const proposalRoute = route({
  method: "get",
  path: "/proposals/:id",
  summary: "One proposal",
  access: mayRead("proposal"),
  audit: "personal",
  params: PLACE,
  answers: { 200: PROPOSAL },
  handle: async ({ ports, who, params: { id } }) =>
    answer(200, await withActor(ports.pool, who.actor, (session) => proposalOf(session, id), { readOnly: true })),
});

/** Which account, person or post it is about, and what it would be made of. */
function proposed(body: z.output<typeof NEW_PROPOSAL>): NewProposal {
  const { kind, reason, ...rest } = body;
  switch (body.kind) {
    case "account-new":
    case "person-new":
      return { kind, reason, subject: null, data: rest };
    case "holding-change": {
      const { postId, kind: _kind, reason: _reason, ...data } = body;
      return { kind, reason, subject: postId, data };
    }
    case "person-change":
    case "person-forget": {
      const { personId, kind: _kind, reason: _reason, ...data } = body;
      return { kind, reason, subject: personId, data };
    }
    default: {
      const { accountId, kind: _kind, reason: _reason, ...data } = body;
      return { kind, reason, subject: accountId, data };
    }
  }
}

export const newProposalRoute = route({
  method: "post",
  path: "/proposals",
  summary:
    "Proposes a person, an account, a change, a reset, a holding or an erasure; an administrator of another administration confirms it",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  body: NEW_PROPOSAL,
  refusals: REFUSALS,
  answers: { 201: PROPOSAL },
  handle: async ({ ports, who, body }) => {
    const made = await withActor(ports.pool, who.actor, async (session) =>
      proposalOf(session, await propose(session, proposed(body))),
    );
    return answer(201, made, { location: `/proposals/${made.id}` });
  },
});

interface Deciding {
  readonly ports: ApiPorts;
  readonly who: SignedIn;
  readonly params: { readonly id: string };
}

async function deciding({ ports, who, params: { id } }: Deciding, work: (session: Queryable) => Promise<void>) {
  return withActor(ports.pool, who.actor, async (session) => {
    await work(session);
    return answer(200, await proposalOf(session, id));
  });
}

export const confirmationRoute = route({
  method: "post",
  path: "/proposals/:id/confirm",
  summary: "Does what was proposed; by another administration, and another line of who made whom",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  params: PLACE,
  refusals: [...REFUSALS, "SECOND_PERSON_NEEDED"],
  answers: { 200: PROPOSAL },
  handle: (call) => deciding(call, (session) => confirmProposal(session, call.params.id)),
});

export const refusalRoute = route({
  method: "post",
  path: "/proposals/:id/refuse",
  summary: "Refuses what another administration proposed, with the reason",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  params: PLACE,
  body: z.strictObject({ reason: words(500) }),
  refusals: ["NOT_FOUND", "ACT_REFUSED", "SECOND_PERSON_NEEDED"],
  answers: { 200: PROPOSAL },
  handle: (call) => deciding(call, (session) => refuseProposal(session, call.params.id, call.body.reason)),
});

export const withdrawalRoute = route({
  method: "post",
  path: "/proposals/:id/withdraw",
  summary: "Takes the own proposal back",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  params: PLACE,
  refusals: ["NOT_FOUND", "ACT_REFUSED"],
  answers: { 200: PROPOSAL },
  handle: (call) => deciding(call, (session) => withdrawProposal(session, call.params.id)),
});
