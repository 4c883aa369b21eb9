import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** How long a test waits for the system to get somewhere, parts being restarted meanwhile. */
let patience = 90_000;

/** Waits longer, or less long, from now on, in milliseconds. */
export const waitAtMost = (milliseconds: number): void => {
  patience = milliseconds;
};

/** What the tests read of a matter. */
export interface SeenMatter {
  readonly id: string;
  readonly number: string;
  readonly phase: string;
  readonly rung: string | null;
  readonly open: boolean;
  readonly parked: boolean;
  readonly duties: readonly {
    readonly kind: string;
    readonly status: string;
    readonly dueAt: string;
    readonly overdue: boolean;
  }[];
  readonly allowed: readonly { readonly kind: string; readonly step?: number }[];
  readonly steps: readonly { readonly no: number; readonly kind: string; readonly state: string }[];
  readonly letters: readonly {
    readonly id: string;
    readonly step: number;
    readonly version: number;
    readonly title: string;
    readonly addressee: string;
    readonly paragraphs: readonly string[];
  }[];
  /** What it began. */
  readonly children: readonly { readonly id: string; readonly kind: string }[];
  readonly orders: readonly { readonly id: string; readonly number: string; readonly phase: string }[];
  readonly events: readonly {
    readonly n: number;
    readonly at: string;
    readonly kind: string;
    readonly data: Record<string, unknown>;
  }[];
  readonly deliveries: readonly { readonly step: number; readonly recipient: string; readonly state: string }[];
  readonly acts: readonly {
    readonly actId: string;
    readonly kind: string;
    readonly receivedAt: string;
    readonly outcome: string | null;
  }[];
}

/** Asks again until it holds; the system answers nothing while a part is down, and that is no failure. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown = "nothing yet";
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    await pause(150);
  }
  throw new Error(`expected ${what} within ${patience / 1000} s; last: ${String(last)}`);
}

/** No import of these tests takes so long. */
const LEFT_BEHIND = 30_000;

/** One account of the demonstration county, signed in, as another program would use the API. */
export class ApiClient {
  private constructor(
    private readonly base: string,
    private readonly cookie: string,
    private readonly csrf: string,
    /** What the demonstration tells of the second step that is still to be done. */
    private readonly demoCode: string | undefined,
  ) {}

  private static async of(base: string, answer: Response): Promise<ApiClient> {
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { csrf, demoCode } = (await answer.json()) as { csrf: string; demoCode?: string };
    return new ApiClient(base, cookie, csrf, demoCode);
  }

  /** Signs in, once the pages answer. */
  static async signIn(port: number, login: string): Promise<ApiClient> {
    const base = `http://127.0.0.1:${port}/api/v1`;
    return until(`${login} to be signed in`, async () => {
      const answer = await fetch(`${base}/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ login, password: `demo-${login}` }),
      });
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      const client = await ApiClient.of(base, answer);
      if (client.demoCode === undefined) return client;
      const second = await client.post("/session/second-factor", { code: client.demoCode });
      if (second.status !== 200) throw new Error(`${second.status} ${await second.text()}`);
      return ApiClient.of(base, second);
    });
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.base}${path}`, { headers: { cookie: this.cookie } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      method: "POST",
      headers: { cookie: this.cookie, "x-heqing-csrf": this.csrf, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  /** Acts, and asks again with the same key while nothing answers, as the pages do. */
  act(matterId: string, body: { readonly kind: string } & Record<string, unknown>): Promise<number> {
    return this.actIn("matter", matterId, body);
  }

  /** The same in a proceeding of any kind. */
  async actIn(kind: string, id: string, body: { readonly kind: string } & Record<string, unknown>): Promise<number> {
    const key = randomUUID();
    return until(`${body.kind} to be received`, async () => {
      const answer = await this.post(`/${kind}s/${id}/acts`, body, { "idempotency-key": key });
      if (answer.status >= 500) throw new Error(`${answer.status} ${await answer.text()}`);
      if (!answer.ok) return Promise.reject(new Error(`${body.kind}: ${answer.status} ${await answer.text()}`));
      return answer.status;
    });
  }

  matter(id: string): Promise<SeenMatter> {
    return this.get<SeenMatter>(`/matters/${id}`);
  }

  /** The file of a proceeding of any kind once it fits. */
  file(kind: string, id: string, what: string, fits: (file: SeenMatter) => boolean): Promise<SeenMatter> {
    return until(`${kind} ${id} to be ${what}`, async () => {
      const file = await this.get<SeenMatter>(`/${kind}s/${id}`);
      if (fits(file)) return file;
      throw new Error(`phase ${file.phase}, ${file.events.map(({ kind: event }) => event).join(" ")}`);
    });
  }

  /** The matter once it fits. */
  seen(id: string, what: string, fits: (matter: SeenMatter) => boolean): Promise<SeenMatter> {
    return until(`matter ${id} to be ${what}`, async () => {
      const matter = await this.matter(id);
      if (fits(matter)) return matter;
      throw new Error(
        `phase ${matter.phase}, rung ${String(matter.rung)}, ${matter.events.map(({ kind }) => kind).join(" ")}`,
      );
    });
  }

  /** Uploads a sheet and waits until it is switched in; again where the process that read it was killed. */
  async import(name: string, sheet: string): Promise<{ readonly accepted: number; readonly refused: number }> {
    const end = Date.now() + patience;
    for (;;) {
      const counts = await this.#importOnce(name, sheet);
      if (counts !== null) return counts;
      if (Date.now() > end) throw new Error("expected an import that no killed process left behind");
    }
  }

  async #importOnce(
    name: string,
    sheet: string,
  ): Promise<{ readonly accepted: number; readonly refused: number } | null> {
    const key = randomUUID();
    const batch = await until("the upload to be taken", async () => {
      const answer = await this.post("/imports", sheet, {
        "content-type": "text/csv",
        "idempotency-key": key,
        "x-file-name": encodeURIComponent(name),
      });
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { id: string };
    });
    const began = Date.now();
    return until("the import to be done", async () => {
      const { state, error, ...counts } = await this.get<{
        state: string;
        error: string | null;
        accepted: number;
        refused: number;
      }>(`/imports/${batch.id}`);
      if (state === "failed") {
        if (String(error).includes("process that read the file ended")) return null;
        throw new Error(`import failed: ${String(error)}`);
      }
      // What stands still is left behind by a killed process; the same rows again change nothing.
      if (state !== "done" && Date.now() - began > LEFT_BEHIND) return null;
      return state === "done" ? counts : undefined;
    });
  }

  /** Releases every preliminary verdict of a period; gives the matters that were reached. */
  async release(
    fits: (verdict: { readonly period: string; readonly sectionId: string }) => boolean,
  ): Promise<readonly string[]> {
    const { items } = await until("the preliminary verdicts", () =>
      this.get<{ items: { id: string; period: string; sectionId: string }[] }>("/verdicts?status=preliminary"),
    );
    const verdictIds = items.filter(fits).map(({ id }) => id);
    const key = randomUUID();
    const { released } = await until(`${verdictIds.length} verdicts to be released`, async () => {
      const answer = await this.post("/releases", { verdictIds }, { "idempotency-key": key });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { released: { matterId: string | null }[] };
    });
    return released.flatMap(({ matterId }) => (matterId === null ? [] : [matterId]));
  }
}
