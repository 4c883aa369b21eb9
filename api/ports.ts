import type { Pool } from "pg";
import type { Queryable } from "../db/connect/transaction";
import type { Actor } from "../db/session/with-actor";
import type { LadderFamily } from "../engine/opening-ladder";
import type { RuleLibrary } from "../rules";
import type { Logger } from "../telemetry/logger";
import type { DeliverAct } from "./proceedings/act-delivery";
import type { OidcProvider } from "./sign-in/oidc";

/** How a file is to be read, each where its sender says so. */
export interface ReadAs {
  /** Sheet of a workbook; else the first. */
  readonly sheet?: string | undefined;
  /** Encoding of a text; else told from its bytes. */
  readonly encoding?: "utf-8" | "gb18030" | undefined;
  /** Day of the release, for times without a year. */
  readonly released?: string | undefined;
}

/** What intake/ does for the API; the command that starts both brings them together. */
export interface IntakePort {
  /** Takes a file into the book. Tells the batch's id once others see it; rejects before that with FILE_UNUSABLE. */
  importFile(
    options: ReadAs & {
      readonly pool: Pool;
      readonly actor: Actor;
      readonly fileName: string;
      /** Place of the file. */
      readonly source: string;
      readonly sha256: string;
      readonly batchId: string;
      /** Values of the past: what is judged of them opens and joins nothing. */
      readonly history: boolean;
      readonly onBegun: (batchId: string) => void;
    },
  ): Promise<unknown>;
  /** States that a value counts no more, and prepares the verdicts that rested on it anew. @throws NOT_FOUND, ACT_REFUSED */
  retractValue(options: {
    readonly pool: Pool;
    readonly actor: Actor;
    readonly sectionId: string;
    readonly readingId: string;
    readonly reason: string;
    readonly library: RuleLibrary;
  }): Promise<{ readonly ids: readonly string[] }>;
  /** A second person says whether a value in doubt counts, and what rests on it is judged anew. @throws NOT_FOUND, ACT_REFUSED, SECOND_PERSON_NEEDED */
  decideOnDoubt(options: {
    readonly pool: Pool;
    readonly actor: Actor;
    readonly sectionId: string;
    readonly readingId: string;
    readonly item: string;
    readonly decision: "confirmed" | "rejected";
    readonly reason: string;
    readonly library: RuleLibrary;
  }): Promise<{ readonly ids: readonly string[] }>;
  /** Raises and lifts the warnings 预警 of the Yangtze basin for months that have just been released, in their transaction. */
  watchYangtze(
    session: Queryable,
    released: readonly { readonly sectionId: string; readonly scheme: string; readonly period: string }[],
    library: RuleLibrary,
  ): Promise<void>;
  /** Prepares the verdicts of quarters and years that end with months which have just been released, in their transaction. */
  judgeEnded(
    session: Queryable,
    released: readonly { readonly sectionId: string; readonly period: string }[],
    how: { readonly library: RuleLibrary; readonly preparedBy: string },
  ): Promise<unknown>;
  /** The monthly sheet to fill in. */
  template(): string;
}

/** Requests a minute, and as many at once. 0 = without a limit. */
export interface RateLimits {
  /** Of one account, wherever it comes from. */
  readonly account: number;
  /** Of one address with those who signed in behind it: an office is many people. */
  readonly address: number;
  /** Of one address without signing in. */
  readonly stranger: number;
}

/** What the outside of the API gives its routes: nothing here is opened or closed by them. */
export interface ApiPorts {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Whether the pages are reached by https, so that cookies travel by nothing else. */
  readonly secure: boolean;
  /** The second way to sign in; null where no identity provider is configured. */
  readonly oidc: OidcProvider | null;
  /** How many requests a minute are answered. */
  readonly limits: RateLimits;
  /** Key of 32 bytes that encrypts TOTP secrets; it is in no database. */
  readonly secretsKey: Buffer;
  /** Page of the mail catcher, null where mail goes to a server elsewhere or where none is known. */
  readonly mailPage: () => string | null;
  readonly deliverAct: DeliverAct;
  readonly intake: IntakePort;
  /** Where the pages are, without a slash at the end: what is printed on papers leads there. @default only the path is printed */
  readonly publicUrl?: string;
  /** Folder in which uploads lie, by the hash of their content once they were taken in. */
  readonly uploads: string;
  /** Told when the server closes: streams end. @default never */
  readonly closing?: AbortSignal;
  /** Rules by which matters are opened. */
  readonly rules: RuleLibrary;
  /** Another family of ladders for invented sections. @default none */
  readonly ladderFamily?: LadderFamily;
}
