import type { Pool } from "pg";
import type { LawBook } from "../db/proceeding/law-book";
import type { DatedArticles } from "../domain/ladder";
import type { Logger } from "../telemetry/logger";
import type { JobPort } from "./jobs";
import type { Mailer } from "./mail/mailer";
import type { SourcePort } from "./sources";

/** Named places at which tests let a process die or fail. */
export type DebugPoint = "advance-committed" | "mail-accepted";

/** What activities lean on; a worker brings it, tests bring their own. */
export interface ActivityPorts {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly sources: SourcePort;
  readonly lawBook: LawBook;
  readonly articles: readonly DatedArticles[];
  readonly logger: Logger;
  /** Origin of the links in mail, without a slash at its end; its host stands in every Message-ID. */
  readonly publicUrl: string;
  /** The work of jobs. @default none: a job that is asked for fails, and is tried again */
  readonly jobs?: JobPort;
  /** Called at each debug point. @default nothing happens */
  readonly at?: (point: DebugPoint, proceedingId: string) => void | Promise<void>;
}
