/** What the pages call the answers of the API: names for parts of its contract (api-schema.d.ts), nothing of their own. */
import type { components, operations } from "./api-schema";

export type * from "./act-types";

type Content<R> = R extends { readonly content: { readonly "application/json": infer Body } } ? Body : never;

/** What an operation answers where it does what was asked. */
export type Answer<Name extends keyof operations> = {
  [Status in keyof operations[Name]["responses"]]: Content<operations[Name]["responses"][Status]>;
}[keyof operations[Name]["responses"]];

type Item<Page extends { readonly items: readonly unknown[] }> = Page["items"][number];

export interface List<T> {
  readonly items: readonly T[];
}
export interface ListPage<T> extends List<T> {
  readonly next: string | null;
}

export type Bilingual = MatterEvent["sentence"];
export type Session = Answer<"getSession">;
export type Task = Item<Answer<"getTasks">>;
export type ProceedingRow = Item<Answer<"getMatters">>;
export type ProceedingKind = ProceedingRow["kind"];
export type Matter = Answer<"getMattersId">;
export type Complaint = Answer<"getComplaintsId">;
export type Sampling = Answer<"getSamplingsId">;
export type Hearing = Answer<"getHearingsId">;
export type DepartmentRequest = Answer<"getRequestsId">;
export type Interview = Answer<"getInterviewsId">;
export type Objection = Answer<"getObjectionsId">;
/** What the files of all kinds of proceedings hold. */
export type ProceedingFile = Pick<Matter, keyof Matter & keyof Sampling>;
export type Miss = Matter["misses"][number];
export type Duty = Matter["duties"][number];
export type Step = Matter["steps"][number];
export type DeadlineExplanation = Duty["explanation"];
export type MatterEvent = Matter["events"][number];
export type EventPage = Answer<"getMattersIdEvents">;
export type ByPost = Pick<MatterEvent, "post" | "forActor" | "forPost">;
export type Letter = Matter["letters"][number];
export type Delivery = Matter["deliveries"][number];
export type Attachment = Omit<Matter["attachments"][number], "act">;
export type ActAnswer = Answer<"postMattersIdActs"> | Answer<"getMattersIdActsActId">;
export type Verdict = Item<Answer<"getVerdicts">>;
export type TraceItem = NonNullable<Verdict["trace"]["items"]>[number];
export type SectionRow = Item<Answer<"getSections">>;
export type SectionDetail = Answer<"getSectionsId">;
export type StatedReading = Item<Answer<"getSectionsIdReadings">>;
export type OpenDoubt = Item<Answer<"getDoubts">>;
export type SectionWarning = Item<Answer<"getWarnings">>;
export type Import = Item<Answer<"getImports">>;
export type QuarantineRow = Item<Answer<"getQuarantine">>;
export type PublicReadings = Answer<"getPublicReadings">;
export type PublicReading = Item<PublicReadings>;
export type PublishedInterviews = Answer<"getPublicInterviews">;
export type PublishedInterview = Item<PublishedInterviews>;
export type Released = Answer<"postReleases">;

/** Of /api/system, which stands beside the API: it answers also while nothing else does. */
export interface SystemState {
  readonly ready: boolean;
  readonly parts: readonly { readonly part: string; readonly state: string }[];
  readonly temporal: {
    readonly state: string;
    readonly done: number;
    readonly total: number;
    readonly message: string;
  } | null;
}

type Said = components["schemas"]["Problem"];

/** RFC 9457, as every refusal of the API comes; a proxy or no network gives a status alone. */
export type Problem = Partial<Pick<Said, "type" | "title" | "titleZh" | "detail" | "todo" | "requestId" | "errors">> & {
  readonly status: number;
  readonly code: string;
  readonly refusal?: string;
  /** Places of a letter that a refusal names. */
  readonly placesZh?: string;
  readonly placesEn?: string;
  /** Of a file that can't be used: each a word of FILE_FAULTS with its facts, as JSON. */
  readonly faults?: readonly string[];
  /** Seconds until it may be tried again. */
  readonly retryAfter?: number;
  /** Of SIGN_IN_AGAIN: by what a proof of now can be given. */
  readonly proof?: "code" | "sign-in";
};
