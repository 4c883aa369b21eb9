import type { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import type { PersonActKind, ProceedingKind } from "../../domain/vocabulary";
import type { Opened } from "../../db/proceeding/open";
import type { ApiPorts } from "../ports";
import type { FileView } from "./file-view";

/** How a kind is opened by a person; its law says who may (`Kind.opening`). */
export interface OpeningApi<Body = unknown> {
  /** What comes in. */
  readonly body: z.ZodType<Body>;
  /** The first act of its inbox. */
  readonly act: (body: Body) => { readonly kind: PersonActKind };
  /** What it is about: a section, or a division alone. */
  readonly place: (body: Body) => { readonly section: string | null; readonly division: string | null };
  /** Id of the ladder whose limits it follows. */
  readonly ladder: (body: Body) => string;
  /** Units in other parts than the opener's own. */
  readonly parties?: (session: Queryable, body: Body) => Promise<Opened["parties"]>;
  /** What is kept beside the book of acts, in the same transaction; once for a key. */
  readonly beside?: (session: Queryable, id: string, body: Body, ports: ApiPorts) => Promise<void>;
}

/** Defines how a kind is opened. */
export const defineOpening = <Body>(opening: OpeningApi<Body>): OpeningApi =>
  // Which body belongs to which opening is kept by the route that checked it.
  opening as never;

/** What the API knows of one kind of proceeding; list, file, acts and events follow from it (`routes.ts`). */
export interface ProceedingApi {
  readonly kind: ProceedingKind;
  /** What it is called in summaries of routes: `re-sampling 复测`. */
  readonly name: string;
  /** What a person does in it, as it comes in. */
  readonly acts: z.ZodType<{ readonly kind: PersonActKind }>;
  /** What its file shows beside what all files do. */
  readonly own: z.ZodRawShape;
  /** Makes that of the state and the book. */
  readonly view: (session: Queryable, file: FileView) => Promise<Readonly<Record<string, unknown>>>;
  /** Where a person opens one by themselves. */
  readonly opening?: OpeningApi;
}

/** Defines what the API knows of a kind; a view that does not fit its shape does not compile. */
export const defineKind = <Own extends z.ZodRawShape>(
  entry: Omit<ProceedingApi, "own" | "view"> & {
    readonly own: Own;
    readonly view: (session: Queryable, file: FileView) => Promise<z.input<z.ZodObject<Own>>>;
  },
): ProceedingApi => entry;
