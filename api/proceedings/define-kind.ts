import type { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import type { PersonActKind, ProceedingKind } from "../../domain/vocabulary";
import type { FileView } from "./file-view";

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
}

/** Defines what the API knows of a kind; a view that does not fit its shape does not compile. */
export const defineKind = <Own extends z.ZodRawShape>(
  entry: Omit<ProceedingApi, "own" | "view"> & {
    readonly own: Own;
    readonly view: (session: Queryable, file: FileView) => Promise<z.input<z.ZodObject<Own>>>;
  },
): ProceedingApi => entry;
