import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { InstantText } from "../../domain/calendar";
import { canonicalJson } from "./canonical";

/** A leaf is sealed once and for all: a format is never changed, only followed by another. 2 is the first that counts. */
const FORMAT = 2;
/** RFC 6962 §2.1: a leaf is hashed behind this byte, a node of the tree behind another. */
const LEAF_PREFIX = Buffer.from([0]);

/** Which rules a judgement rests on. */
export interface RuleVersions {
  /** `id@version` */
  readonly ladder: string;
  /** SHA-256 of the ladder's rule file, in hex */
  readonly ladderHash: string;
  readonly calendar: string;
}

interface Sealed {
  readonly proceeding: {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
    readonly parent: string | null;
  };
  readonly parties: readonly { readonly role: string; readonly unit: string }[];
  /** When it was judged, by Postgres' clock. */
  readonly judgedAt: InstantText;
  readonly lawRevision: string;
  readonly rules: RuleVersions;
  /** What the law said, as far as whoever reaches the proceeding may read it: phase, deadlines, stops, letters; events by hash. */
  readonly decided: object;
  /** What of it some alone see, and the hash of the state: enters salted and hashed as one, as `decided.hidden`. */
  readonly hidden: object;
}

/** An act as the ledger keeps it. `accountId` and `address` are personal: they enter salted and hashed alone. */
export interface ActSeal extends Sealed {
  readonly kind: "act";
  readonly seq: number;
  readonly actId: string;
  readonly act: string;
  /** SHA-256 of the canonical JSON of the payload, in hex */
  readonly payloadHash: string;
  readonly receivedAt: InstantText;
  readonly outcome: "applied" | "refused";
  readonly refusal: string | null;
  readonly role: string;
  /** Posts by which the person acted. */
  readonly posts: readonly object[];
  readonly accountId: string | null;
  readonly address: string | null;
  /** Files 附件 that it carries, by id and hash of their content; absent where there are none. */
  readonly attachments?: readonly { readonly id: string; readonly sha256: string }[];
}

/** A due instant 期限届满 that was judged. */
export interface DueSeal extends Sealed {
  readonly kind: "due";
  readonly duty: number;
  readonly step: string;
  readonly rung: string;
  readonly dueAt: InstantText;
  readonly trigger: string;
}

/** A release 审核发布: a verdict made final. `accountId`, `preparedBy` and `address` enter salted and hashed alone. */
export interface ReleaseSeal {
  readonly kind: "release";
  /** Id of the act of release, a UUID. */
  readonly release: string;
  readonly releasedAt: InstantText;
  readonly lawRevision: string;
  /** What was judged, by which rule versions; of its trace the hash. */
  readonly verdict: object;
  readonly section: string;
  /** The proceeding whose inbox it reached. */
  readonly proceeding: string | null;
  readonly opened: boolean;
  readonly refused: string | null;
  readonly accountId: string;
  readonly preparedBy: string;
  readonly address: string | null;
}

/** Rule versions that were brought into the book, and open-ended ones of which the last day became known. */
export interface RulesSeal {
  readonly kind: "rules";
  readonly keptAt: InstantText;
  readonly added: readonly object[];
  readonly ended: readonly object[];
  /** The database login that brought them. */
  readonly login: string;
}

export type Seal = ActSeal | DueSeal | ReleaseSeal | RulesSeal;

/** What opens one salted hash; deleting one that names a person forgets them and leaves the leaf valid. */
export interface Salt {
  readonly field: "actor" | "address" | "preparer" | "login" | "hidden";
  readonly salt: Buffer;
  readonly plain: string;
}

export interface Leaf {
  readonly id: string;
  readonly kind: Seal["kind"];
  readonly canonical: string;
  readonly hash: Buffer;
  readonly salts: readonly Salt[];
}

/** Where chance comes from: 32 bytes a call. */
export type Chance = () => Buffer;
const chance: Chance = () => randomBytes(32);

/** SHA-256(salt ‖ UTF-8 of the text), in hex. */
export const saltedHash = (salt: Buffer, plain: string): string =>
  createHash("sha256").update(salt).update(plain, "utf8").digest("hex");

/** SHA-256(0x00 ‖ UTF-8 of the canonical JSON): the Merkle leaf hash of RFC 6962. */
export const leafHash = (canonical: string): Buffer =>
  createHash("sha256").update(LEAF_PREFIX).update(canonical, "utf8").digest();

/** Seals one judgement, release or arrival of rules; docs/reference/ledger.md describes every field. */
export function leafOf(seal: Seal, salts: Chance = chance): Leaf {
  const opened: Salt[] = [];
  const hidden = (field: Salt["field"], plain: string | null): string | null => {
    if (plain === null) return null;
    const salt = salts();
    opened.push({ field, salt, plain });
    return saltedHash(salt, plain);
  };
  const canonical = canonicalJson({ format: FORMAT, ...content(seal, hidden) });
  return { id: randomUUID(), kind: seal.kind, canonical, hash: leafHash(canonical), salts: opened };
}

type Hide = (field: Salt["field"], plain: string | null) => string | null;

function content(seal: Seal, hidden: Hide): object {
  if (seal.kind === "rules") {
    const { login, ...rules } = seal;
    return { ...rules, login: hidden("login", login) };
  }
  if (seal.kind === "release") {
    const { accountId, preparedBy, address, ...release } = seal;
    return {
      ...release,
      actor: hidden("actor", accountId),
      preparer: hidden("preparer", preparedBy),
      address: hidden("address", address),
    };
  }
  const sealed = {
    kind: seal.kind,
    proceeding: seal.proceeding,
    parties: seal.parties,
    judgedAt: seal.judgedAt,
    lawRevision: seal.lawRevision,
    rules: seal.rules,
    decided: { ...seal.decided, hidden: hidden("hidden", canonicalJson(seal.hidden)) },
  };
  if (seal.kind === "due") {
    return { ...sealed, duty: seal.duty, step: seal.step, rung: seal.rung, dueAt: seal.dueAt, trigger: seal.trigger };
  }
  return {
    ...sealed,
    seq: seal.seq,
    actId: seal.actId,
    act: seal.act,
    payloadHash: seal.payloadHash,
    receivedAt: seal.receivedAt,
    outcome: seal.outcome,
    refusal: seal.refusal,
    role: seal.role,
    posts: seal.posts,
    actor: hidden("actor", seal.accountId),
    address: hidden("address", seal.address),
    ...(seal.attachments === undefined ? {} : { attachments: seal.attachments }),
  };
}
