import type { Request, Response } from "express";
import type { z } from "zod";
import type { ErrorCode } from "../../domain/errors";
import type { ApiPorts } from "../ports";
import type { Role, SignedIn } from "./signed-in";

/** Who may send a request: everybody, everybody who signed in, or these roles. */
export type Access = "public" | "signed-in" | readonly Role[];

/** Shapes of the answers by status; null where nothing is in them. */
export type Answers = Readonly<Record<number, z.ZodType | null>>;

/** An answer of one of the declared shapes. */
export type Answer<R extends Answers> = {
  [S in keyof R & number]: {
    readonly status: S;
    readonly body: R[S] extends z.ZodType ? z.input<R[S]> : null;
    /** Version of what is answered, in words that `"` encloses; sent as a strong ETag. */
    readonly etag?: string;
    /** Below /api/v1: where it can be asked how far it is. */
    readonly location?: string;
  };
}[keyof R & number];

/** What a handler gets: everything checked already. */
export interface Call<A extends Access, P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Who sent it; null on public routes, which do not ask. */
  readonly who: A extends "public" ? null : SignedIn;
  /** Idempotency-Key, a UUID; empty where the route asks for none. */
  readonly key: string;
  /** The version that an edit is made of, to be compared by `expectVersion`; empty where the route asks for none. */
  readonly version: string;
  readonly ports: ApiPorts;
  readonly request: Request;
  readonly response: Response;
}

/** How a change is asked for and told. */
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Which book of the audit log a request is written into when it was answered. */
export type Audited = "personal" | "administration" | "export";

/** One route: validation, permission, answer and, from all these, the OpenAPI document. */
export interface Declaration<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends Answers,
> {
  readonly method: Method;
  /** Below /api/v1, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  /** Of a JSON body. */
  readonly body?: B;
  /** The body is a file: the handler reads the request itself. */
  readonly upload?: readonly string[];
  /** The answer of 200 is not JSON: its media type; its body is text. */
  readonly produces?: string;
  /** The answer of 200 is a stream of server-sent events, which the handler writes itself; its declared body is text. */
  readonly events?: true;
  /**
   * Acting requests carry an Idempotency-Key. `kept`: the first answer is kept for it and given again, so the handler
   * runs once; else the handler sees to that itself.
   */
  readonly idempotent?: true | "kept";
  /** Machines may send it with a token. */
  readonly machine?: true;
  /** Open to a session whose second factor is still to be given. */
  readonly beforeSecondFactor?: true;
  /** Open to a session whose first password is still to be changed; so are those before a second factor. */
  readonly withFirstPassword?: true;
  /** Changes what guards the account, or outlasts the session: its person has signed in within the last quarter of an hour. */
  readonly freshProof?: true;
  /** What the audit log calls a request that was answered. */
  readonly audit?: Audited;
  /** Its answer has a version, sent as a strong ETag; asked for by If-None-Match it is 304. */
  readonly versioned?: true;
  /** An edit: carries in If-Match the ETag of what it changes. */
  readonly ifMatch?: true;
  /** Refusals beside those that follow from the rest of the declaration. */
  readonly refusals?: readonly ErrorCode[];
  readonly answers: R;
  readonly handle: (call: Call<A, z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<R>>;
}

/** What an answer says beside its body. */
interface Beside {
  readonly etag?: string;
  readonly location?: string;
}

/** An answer with its status, the version of what it tells, and where to ask on. */
export const answer = <const S extends number, B>(
  status: S,
  body: B,
  beside: Beside = {},
): Beside & { readonly status: S; readonly body: B } => ({ status, body, ...beside });

/** An answer whose shape is still to be checked. */
export interface Answered extends Beside {
  readonly status: number;
  readonly body: unknown;
}

/** A route whose types are no longer told apart: an element of the table. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly upload?: readonly string[];
  readonly produces?: string;
  readonly events?: true;
  readonly idempotent?: true | "kept";
  readonly machine?: true;
  readonly beforeSecondFactor?: true;
  readonly withFirstPassword?: true;
  readonly freshProof?: true;
  readonly audit?: Audited;
  readonly versioned?: true;
  readonly ifMatch?: true;
  readonly refusals?: readonly ErrorCode[];
  readonly answers: Answers;
  readonly handle: (call: Call<Access, unknown, unknown, unknown>) => Promise<Answered>;
}

/** Declares a route. */
export function route<
  const A extends Access,
  R extends Answers,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(declaration: Declaration<A, P, Q, B, R>): Route {
  // The register checks before each call what these types say.
  return declaration as unknown as Route;
}
