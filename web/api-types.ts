/** What the API answers, as its contract says. Instants are RFC 3339 with an offset, dates `YYYY-MM-DD`. */
import type { AllowedAct, PlanMeasure } from "./act-types";

export type * from "./act-types";

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Session {
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: string;
    readonly unit: { readonly id: string; readonly name: string };
    readonly jurisdiction: string;
  };
  readonly csrf: string;
  readonly assurance: "link" | "token" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
  readonly secondFactor: "wanted" | "enrol" | null;
  readonly mustChangePassword: boolean;
  readonly demoCode?: string;
  readonly demo: boolean;
  readonly mailUrl: string | null;
}

export type TaskKind =
  | "acknowledge"
  | "plan"
  | "report"
  | "submit"
  | "sign"
  | "confirm"
  | "approve"
  | "paused"
  | "no-miss-left"
  | "call"
  | "serve-otherwise"
  | "resample"
  | "clue"
  | "question"
  | "release";

export interface Task {
  readonly kind: TaskKind;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly sectionName: string | null;
  readonly step: number | null;
  readonly phase: string | null;
  readonly rung: string | null;
  readonly dueAt: string | null;
  readonly dueDate: string | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
  readonly since: string;
  readonly count?: number;
}

export type PhaseName =
  "warned" | "assigned" | "served" | "acknowledged" | "rectifying" | "awaiting-resample" | "closed";

export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly sectionName: string;
  readonly divisionName: string;
  readonly unitName: string;
  readonly phase: PhaseName | null;
  readonly withdrawn: boolean;
  readonly rung: string | null;
  readonly open: boolean;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly nextDue: string | null;
  readonly overdue: boolean;
  readonly parked: boolean;
  readonly demo: boolean;
}

export interface DeadlineExplanation {
  readonly steps: readonly {
    readonly date: string;
    readonly effect: "counted" | "skipped" | "moved";
    readonly count: number | null;
    readonly reason: Bilingual;
  }[];
  readonly notices: readonly { readonly instrument: string; readonly published: string }[];
  readonly sentence: Bilingual;
  readonly basis: Bilingual;
  readonly moves: readonly {
    readonly cause: "extended" | "resumed";
    readonly at: string;
    readonly oldDate: string;
    readonly newDate: string;
  }[];
}

export interface Duty {
  readonly no: number;
  readonly kind: "acknowledge" | "plan" | "rectify" | "resample";
  readonly ownerName: string;
  readonly rung: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly dueDate: string;
  readonly provisional: boolean;
  readonly status: string;
  readonly overdue: boolean;
  readonly endedAt: string | null;
  readonly explanation: DeadlineExplanation;
}

export interface MatterStep {
  readonly no: number;
  readonly kind: string;
  readonly state: string;
  readonly byPerson: boolean;
  readonly notice?: string | null;
  readonly rung?: string | null;
  readonly createdAt: string;
  readonly doneAt: string | null;
}

/** By which post, and for whose. */
export interface ByPost {
  readonly post: string | null;
  readonly forActor: string | null;
  readonly forPost: string | null;
}

export interface MatterEvent extends ByPost {
  readonly n: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly sentence: Bilingual;
  readonly text?: {
    readonly summary?: string;
    readonly note?: string;
    readonly reason?: string;
    readonly answer?: string;
    readonly ground?: string;
    readonly evidence?: string;
    readonly measures?: readonly PlanMeasure[];
  };
}

export interface Letter {
  readonly id: string;
  readonly step: number;
  readonly rung: string;
  readonly number: string | null;
  readonly state: string;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly citations: readonly string[];
  readonly signer: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
}

export interface Delivery {
  readonly step: number;
  readonly notice: string | null;
  readonly recipient: string;
  readonly address: string | null;
  readonly channel: string;
  readonly state: string;
  readonly sentAt: string | null;
  readonly subject: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

export interface ReceivedAct extends ByPost {
  readonly actId: string;
  readonly seq: number;
  readonly kind: string;
  readonly receivedAt: string;
  readonly outcome: "applied" | "refused" | null;
  readonly refusal: string | null;
  readonly actor: string | null;
}

export interface Matter extends MatterRow {
  readonly section: {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
    readonly body: string | null;
    readonly upstream: string | null;
    readonly downstream: string | null;
  };
  readonly officeName: string;
  readonly stationName: string | null;
  readonly scheme: string;
  readonly parkedReason: string | null;
  readonly ladder: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly name: Bilingual;
  };
  readonly verdict: Verdict | null;
  readonly duties: readonly Duty[];
  readonly steps: readonly MatterStep[];
  readonly events: readonly MatterEvent[];
  readonly letters: readonly Letter[];
  readonly deliveries: readonly Delivery[];
  readonly acts: readonly ReceivedAct[];
  readonly allowed: readonly AllowedAct[];
}

export interface ActAnswer {
  readonly state: "applied" | "pending" | "refused";
  readonly actId: string;
  readonly seq: number;
  readonly receivedAt: string;
  readonly refusal?: string | null;
}

export interface LimitNamed {
  readonly class: string;
  readonly limit: string;
}

export interface TraceItem {
  readonly item: string;
  readonly raw: string;
  readonly mark: string | null;
  readonly used: string;
  readonly judged: readonly {
    readonly body: "river" | "lake" | null;
    readonly class: string;
    readonly met: LimitNamed | null;
    readonly missed: LimitNamed | null;
  }[];
}

export interface Verdict {
  readonly id: string;
  readonly sectionId: string;
  readonly sectionName: string;
  readonly period: string;
  readonly status: "preliminary" | "final";
  readonly class: string | null;
  readonly targetClass: string | null;
  readonly outcome: string;
  readonly sentence: Bilingual;
  readonly trace: { readonly items?: readonly TraceItem[] };
  readonly ruleVersions: unknown;
  readonly preparedBy: string | null;
  readonly preparedByMe: boolean;
  readonly createdAt: string;
  readonly matterNumber: string | null;
}

export interface SectionRow {
  readonly id: string;
  readonly name: string;
  readonly river: string | null;
  readonly level: string;
  readonly body: string | null;
  readonly divisionName: string;
  readonly upstream: string | null;
  readonly downstream: string | null;
  readonly targetClass: string | null;
  readonly targetStatus: string | null;
  readonly targetSource: string | null;
  readonly latest: {
    readonly period: string;
    readonly class: string | null;
    readonly outcome: string;
    readonly status: string;
  } | null;
  readonly realtime: { readonly at: string; readonly class: string | null; readonly open: string | null } | null;
  readonly demo: boolean;
}

export interface SectionDetail extends SectionRow {
  readonly verdicts: readonly Verdict[];
  readonly series: readonly { readonly period: string; readonly item: string; readonly value: string }[];
  readonly matters: readonly MatterRow[];
}

export interface Import {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: string;
  readonly bytesTotal: number | null;
  readonly bytesRead: number;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly classes: Readonly<Record<string, number>> | null;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface QuarantineRow {
  readonly id: string;
  readonly batchId: string;
  readonly fileName: string;
  readonly line: number;
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  readonly raw: string;
  readonly createdAt: string;
}

export interface PublicReading {
  readonly province: string;
  readonly section: string;
  readonly known: boolean;
  readonly observedAt: string | null;
  readonly class: string | null;
  readonly open: string | null;
  readonly values: readonly { readonly item: string; readonly text: string; readonly used: string }[];
}

export interface List<T> {
  readonly items: readonly T[];
}

export interface ListPage<T> extends List<T> {
  readonly next: string | null;
}

export interface PublicReadings extends ListPage<PublicReading> {
  readonly source: string;
}

export interface Released {
  readonly released: readonly {
    readonly verdictId: string;
    readonly matterId: string | null;
    readonly opened: boolean;
  }[];
}

export interface SystemState {
  readonly ready: boolean;
  readonly parts: readonly { readonly part: string; readonly state: string; readonly message: string }[];
  readonly temporal: {
    readonly state: string;
    readonly done: number;
    readonly total: number;
    readonly message: string;
  } | null;
}

/** RFC 9457, as every refusal of the API comes. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly titleZh?: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly todo?: string;
  readonly requestId?: string;
  readonly refusal?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
