import { HeqingError } from "../../domain/errors";
import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { RulePin } from "../proceeding/held";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";

/** Person's name where the actor may see persons of that division, else the unit's: the act was the unit's. */
const ACTOR = `coalesce(person.name, unit.name)`;
const ACTOR_JOINS = (account: string): string => `
       left join heqing.account account on account.id = ${account}
       left join heqing.person person on person.id = account.person_id
       left join heqing.unit unit on unit.id = account.unit_id`;

/** By which post an act was done and, where a deputy or liaison officer did it, for whom; as far as the actor may know. */
export interface ByPost {
  readonly post: Book["post"]["title"] | null;
  readonly forActor: Book["person"]["name"] | null;
  readonly forPost: Book["post"]["title"] | null;
}
const BY_POST = `held.title as post, head.name as "forActor", headed.title as "forPost"`;
const BY_POST_JOINS = (act: string): string => `
       left join heqing.post held on held.id = ${act}.post_id
       left join heqing.post headed on headed.id = ${act}.for_post_id
       left join heqing.person head on head.id = ${act}.for_person_id`;

/** One line of a timeline; `text` is what a person wrote, kept in the act. */
export interface EventRow extends ByPost {
  readonly n: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly role: Book["act"]["role"] | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly text: Readonly<Record<string, unknown>> | null;
}

/** Whose words a line shows: of a confirmed plan or report those of its draft, else those of the act itself. */
const SAID = `case when jsonb_typeof(e.data -> 'act') = 'number' then (e.data ->> 'act')::bigint else e.act_seq end`;

type EventLine = Pick<Book["event"], "n" | "at" | "kind"> & Omit<EventRow, "n" | "at" | "kind">;

/** How much of a file is read at once, the newest; earlier events come page by page. */
export const FILE_PAGE = 100;

/** The events before one, in their order, and whether there are earlier ones. */
export interface EventPage {
  readonly events: readonly EventRow[];
  readonly earlier: boolean;
}

/** A page of the timeline as the actor may see it: the newest, or those before the event `before`. */
export async function readEvents(
  session: Queryable,
  proceedingId: string,
  before: number | null = null,
): Promise<EventPage> {
  const { rows } = await session.query<EventLine>(
    `select e.n, e.at, e.kind, ${ACTOR} as actor, ${BY_POST}, act.role, e.data,
            case when e.account_id is not null then (
              select jsonb_object_agg(key, value) from jsonb_each(
                case when e.kind = 'plan-filed' then coalesce(said.payload -> 'plan', said.payload) else said.payload end)
               where key in ('summary', 'note', 'reason', 'answer', 'ground', 'evidence', 'guide')
                  -- Measures of a plan are rows; those of minutes 约谈纪要 stand on the page of their interview.
                  or key = 'measures' and jsonb_typeof(value) = 'array') end as text
       from heqing.event e
       left join heqing.act act on act.proceeding_id = e.proceeding_id and act.seq = e.act_seq
       left join heqing.act said on said.proceeding_id = e.proceeding_id and said.seq = ${SAID}
       ${ACTOR_JOINS("e.account_id")} ${BY_POST_JOINS("act")}
      where e.proceeding_id = $1 and ($2::integer is null or e.n < $2)
      order by e.n desc limit $3`,
    [proceedingId, before, FILE_PAGE + 1],
  );
  const events = rows.slice(0, FILE_PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { events: events.toReversed(), earlier: rows.length > FILE_PAGE };
}

/** An act that a person handed in. */
export interface ActRow extends ByPost {
  readonly actId: Book["act"]["act_id"];
  readonly seq: number;
  readonly kind: Book["act"]["kind"];
  readonly receivedAt: string;
  readonly outcome: "applied" | "refused" | null;
  readonly refusal: Book["act"]["refusal"];
  readonly actor: string | null;
}

type ActLine = Pick<Book["act"], "kind" | "refusal"> &
  As<Book["act"], { actId: "act_id"; receivedAt: "received_at" }> &
  Pick<ActRow, "seq" | "outcome" | "actor" | keyof ByPost>;
const ACTS = `
     select a.act_id as "actId", a.seq::integer as seq, a.kind, a.received_at as "receivedAt", a.outcome, a.refusal,
            ${ACTOR} as actor, ${BY_POST}
       from heqing.act a ${ACTOR_JOINS("a.account_id")} ${BY_POST_JOINS("a")}
      where a.proceeding_id = $1 and a.account_id is not null`;
const actRow = (line: ActLine): ActRow => ({ ...line, receivedAt: line.receivedAt.toISOString() });

/** What people handed in for a matter last, in the order of receipt. */
export async function readActs(session: Queryable, proceedingId: string): Promise<readonly ActRow[]> {
  const { rows } = await session.query<ActLine>(`${ACTS} order by a.seq desc limit $2`, [proceedingId, FILE_PAGE]);
  return rows.map(actRow).toReversed();
}

/** A proceeding by kind and id. */
export interface Named {
  readonly kind: ProceedingKind;
  readonly id: string;
}

/** The phase of a proceeding, empty before its opening was judged; null where the actor sees none of this kind. */
async function readPhase(session: Queryable, { kind, id }: Named): Promise<string | null> {
  const { rows } = await session.query<Pick<Book["proceeding"], "phase">>(
    "select phase from heqing.proceeding where id = $1 and kind = $2",
    [id, kind],
  );
  return rows[0]?.phase ?? null;
}

/** @throws HeqingError NOT_FOUND where the actor sees no proceeding of this kind and id */
export async function expectKind(session: Queryable, named: Named): Promise<void> {
  if ((await readPhase(session, named)) === null)
    throw new HeqingError("NOT_FOUND", `${named.kind} ${named.id} does not exist for this account`);
}

/** One act of a proceeding with the phase of that and, of a refused one, the places of the letter that it names; null where the actor sees none. */
export async function readAct(
  session: Queryable,
  named: Named,
  actId: string,
): Promise<(ActRow & { readonly phase: string; readonly where: string | null }) | null> {
  const phase = await readPhase(session, named);
  if (phase === null) return null;
  const { rows } = await session.query<ActLine & { readonly where: string | null }>(
    `select x.*, (select e.data ->> 'where' from heqing.event e
                   where e.proceeding_id = $1 and e.act_seq = x.seq and e.kind = 'act-refused' limit 1) as "where"
       from (${ACTS} and a.act_id = $2) x`,
    [named.id, actId],
  );
  const [line] = rows;
  if (line === undefined) return null;
  const { where, ...act } = line;
  return { ...actRow(act), where, phase };
}

/** A formal letter, from its draft to its receipt. */
export interface LetterRow {
  readonly id: string;
  readonly step: number;
  readonly rung: string;
  readonly number: string | null;
  readonly state: string;
  /** Its text; null before it was first submitted. */
  readonly draft: object | null;
  /** What its text is made from until then. */
  readonly madeFrom: object | null;
  /** The ladder that its proceeding follows. */
  readonly pin: RulePin;
  readonly signedBy: Book["unit"]["name"] | null;
  readonly signedAt: string | null;
  /** When its seal 用印 was recorded. */
  readonly sealedAt: string | null;
  readonly servedAt: string | null;
  readonly receivedAt: string | null;
  /** Its kind; null for a letter of a rung. */
  readonly kind: Book["letter"]["kind"] | null;
  /** How often its text was edited. */
  readonly edits: number;
  /** Why it was returned last; null once it is submitted again. */
  readonly returned: { readonly reason: string; readonly by: string | null; readonly at: string } | null;
  readonly checkCode: Book["letter"]["check_code"];
}

type LetterLine = Pick<Book["letter"], "id" | "rung" | "number" | "state"> &
  As<
    Book["letter"],
    {
      step: "step_no";
      signedAt: "signed_at";
      sealedAt: "sealed_at";
      servedAt: "served_at";
      receivedAt: "received_at";
      checkCode: "check_code";
    }
  > &
  Pick<LetterRow, "draft" | "madeFrom" | "pin" | "signedBy" | "kind" | "edits"> & {
    readonly returnReason: string | null;
    readonly returnedBy: string | null;
    readonly returnedAt: Book["act"]["received_at"] | null;
  };

/** The letters of a proceeding that the actor may see. */
export async function readLetters(session: Queryable, proceedingId: string): Promise<readonly LetterRow[]> {
  const { rows } = await session.query<LetterLine>(
    `select l.id, l.step_no as step, l.rung, l.number, l.state, l.draft, l.made_from as "madeFrom", m.pins -> 'ladder' as pin,
            ${ACTOR} as "signedBy", l.signed_at as "signedAt", l.sealed_at as "sealedAt", l.served_at as "servedAt",
            l.received_at as "receivedAt", l.check_code as "checkCode", l.made_from #>> '{letter,kind}' as kind,
            coalesce((s.payload ->> 'version')::integer, 0) as edits, back.payload ->> 'reason' as "returnReason",
            (select coalesce(p.name, t.title) from heqing.account c left join heqing.person p on p.id = c.person_id
               left join heqing.post t on t.id = back.post_id where c.id = back.account_id) as "returnedBy",
            back.received_at as "returnedAt"
       from heqing.letter l join heqing.proceeding m on m.id = l.proceeding_id ${ACTOR_JOINS("l.signed_by")}
       left join heqing.step s on s.id = l.step_id
       left join heqing.act back on back.proceeding_id = l.proceeding_id and back.seq = (s.payload ->> 'returned')::bigint
      where l.proceeding_id = $1 order by l.step_no`,
    [proceedingId],
  );
  return rows.map(({ returnReason, returnedBy, returnedAt, ...row }) => ({
    ...row,
    returned:
      returnReason === null || returnedAt === null
        ? null
        : { reason: returnReason, by: returnedBy, at: returnedAt.toISOString() },
    signedAt: instantOrNull(row.signedAt),
    sealedAt: instantOrNull(row.sealedAt),
    servedAt: instantOrNull(row.servedAt),
    receivedAt: instantOrNull(row.receivedAt),
  }));
}

/** A message to one recipient. Name and address of persons outside the actor's reach stay unsaid, and what a mail server said of them. */
export interface DeliveryRow {
  readonly step: number;
  readonly notice: string | null;
  readonly recipient: string;
  readonly address: Book["delivery"]["address"] | null;
  readonly channel: string;
  readonly state: string;
  readonly sentAt: string | null;
  readonly bouncedAt: string | null;
  readonly linkOpenedAt: string | null;
  readonly readAt: string | null;
  readonly digest: boolean;
  readonly subject: string | null;
  readonly attempts: number;
  readonly lastError: Book["delivery"]["last_error"];
}

type DeliveryLine = Pick<Book["delivery"], "channel" | "state" | "subject" | "attempts"> &
  As<
    Book["delivery"],
    { sentAt: "sent_at"; bouncedAt: "bounced_at"; linkOpenedAt: "link_opened_at"; readAt: "opened_at" }
  > &
  As<Book["step"], { step: "no" }> &
  Pick<DeliveryRow, "notice" | "recipient" | "address" | "lastError" | "digest">;

/** What was sent about a matter last, in the order of steps. */
export async function readDeliveries(session: Queryable, proceedingId: string): Promise<readonly DeliveryRow[]> {
  const { rows } = await session.query<DeliveryLine>(
    `select s.no as step, s.payload ->> 'notice' as notice, coalesce(person.name, post.title, '') as recipient,
            case when person.id is not null then v.address end as address, v.channel, v.state, v.sent_at as "sentAt",
            v.bounced_at as "bouncedAt", v.link_opened_at as "linkOpenedAt", v.opened_at as "readAt", v.digest_id is not null as digest,
            v.subject, v.attempts, case when person.id is not null then v.last_error end as "lastError"
       from heqing.delivery v
       join heqing.step s on s.id = v.step_id
       left join heqing.person person on person.id = v.person_id
       left join heqing.post post on post.id = v.post_id
      where v.proceeding_id = $1 order by s.no desc, v.created_at desc, v.id desc limit $2`,
    [proceedingId, FILE_PAGE],
  );
  return rows
    .map((row) => ({
      ...row,
      sentAt: instantOrNull(row.sentAt),
      bouncedAt: instantOrNull(row.bouncedAt),
      linkOpenedAt: instantOrNull(row.linkOpenedAt),
      readAt: instantOrNull(row.readAt),
    }))
    .toReversed();
}
