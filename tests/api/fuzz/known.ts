import type { Received } from "./contract";
import type { Addressed } from "./document";

/** Ids that answers have told, by the address that takes them. */
export class Known {
  readonly #ids = new Map<string, Set<string>>();
  readonly #versions = new Set<string>(['"1"']);
  /** As many as are worth keeping of one kind. */
  static readonly MOST = 200;

  /** Kind of a path's parameter: the part of the address before it, or its name. */
  static kind(path: string, name: string): string {
    return name === "id" ? (path.split(`/{${name}}`)[0] ?? "") : name;
  }

  add(kind: string, id: unknown): void {
    if (typeof id !== "string" || id === "") return;
    const ids = this.#ids.get(kind) ?? new Set();
    this.#ids.set(kind, ids);
    if (ids.size < Known.MOST) ids.add(id);
  }

  /** One of a kind, the same for the same number; undefined where none is known. */
  pick(kind: string, number: number): string | undefined {
    const ids = [...(this.#ids.get(kind) ?? [])];
    return ids[number % Math.max(ids.length, 1)];
  }

  /** An entity tag that some answer had. */
  version(number: number): string {
    const versions = [...this.#versions];
    return versions[number % versions.length] ?? "";
  }

  /** Remembers what an answer tells. */
  learn(operation: Addressed, { status, headers, text }: Received): void {
    const { etag, "content-type": type = "" } = headers;
    if (typeof etag === "string" && this.#versions.size < Known.MOST) this.#versions.add(etag);
    if (
      status < 300 &&
      text !== "" &&
      String(type).startsWith("application/json") &&
      operation.path !== "/openapi.json"
    ) {
      this.#learnIds(operation.path, JSON.parse(text));
    }
  }

  #learnIds(path: string, body: unknown): void {
    const list = path.endsWith("/readings") ? "readingId" : path.replaceAll(/\/\{.*$/g, "");
    const walk = (value: unknown, top: boolean): void => {
      if (Array.isArray(value)) for (const one of value) walk(one, top);
      else if (typeof value === "object" && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
          if (name === "id" && top) this.add(list, inner);
          if (name === "matterId") for (const kind of ["/matters", "/parked"]) this.add(kind, inner);
          if (["actId", "login", "unitId", "sectionId", "period", "next"].includes(name)) this.add(name, inner);
          if (name === "section" && typeof inner === "object") this.#learnIds("/sections", inner);
          walk(inner, name === "items" || name === "account");
        }
      }
    };
    walk(body, true);
  }
}
