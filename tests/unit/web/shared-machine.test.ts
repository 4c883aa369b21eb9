import { forget, keep, keepFor, readKept } from "../../../web/client/form-memory";
import { rememberCsrf } from "../../../web/client/request";
import { leave } from "../../../web/client/session";

declare global {
  // What a tab has and Node has not.
  var sessionStorage: Storage;
}

/** A tab's sessionStorage, of which the names are own properties. */
class Storage {
  getItem(name: string): string | null {
    return (this as unknown as Record<string, string>)[name] ?? null;
  }
  setItem(name: string, value: string): void {
    Object.assign(this, { [name]: value });
  }
  removeItem(name: string): void {
    delete (this as unknown as Record<string, string>)[name];
  }
}

const before = { storage: globalThis.sessionStorage, fetch: globalThis.fetch };
beforeEach(() => {
  Object.assign(globalThis, { sessionStorage: new Storage() });
  rememberCsrf(null);
});
afterAll(() => {
  Object.assign(globalThis, { sessionStorage: before.storage, fetch: before.fetch });
});

test("what one account typed is there when it comes back, and gone when another does", () => {
  keepFor("one");
  keep("heqing.form.7.plan", { measures: "…" });
  keep("heqing.key.7.plan", { key: "k", payload: "…" });
  keep("heqing.key.link.339901-1", { key: "k", payload: "acknowledge" });
  keepFor("one");
  expect(readKept("heqing.form.7.plan")).not.toBeNull();
  keepFor("another");
  expect([readKept("heqing.form.7.plan"), readKept("heqing.key.7.plan")]).toEqual([null, null]);
  expect(readKept("heqing.key.link.339901-1")).not.toBeNull();
});

test("what was typed before anybody is known stays for who signs in", () => {
  keep("heqing.form.7.plan", "text");
  keepFor("one");
  expect(readKept("heqing.form.7.plan")).toBe("text");
  forget("heqing.form.7.plan");
  expect(readKept("heqing.form.7.plan")).toBeNull();
});

/** Answers one after the other; gives what was asked for, with the token it carried. */
function answering(...answers: readonly (readonly [number, object?])[]): string[] {
  const asked: string[] = [];
  const left = [...answers];
  const fetch = (path: string, { method, headers }: { method: string; headers: Record<string, string> }) => {
    asked.push(`${method} ${path} ${headers["x-heqing-csrf"] ?? "-"}`);
    const [status, body] = left.shift() ?? [500];
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
  };
  Object.assign(globalThis, { fetch });
  return asked;
}

test("who could not be signed out is not told so: the next at this machine would be them", async () => {
  answering([503, { code: "NOT_READY" }]);
  await expect(leave()).rejects.toMatchObject({ problem: { code: "NOT_READY" } });
  answering([401, { code: "NOT_SIGNED_IN" }]);
  await leave();
});

test("a tab that another has overtaken signs out by the tokens that hold now", async () => {
  rememberCsrf("old");
  const asked = answering([403, { code: "FORM_EXPIRED" }], [200, { csrf: "new", account: { id: "one" } }], [204]);
  await leave();
  expect(asked).toEqual(["DELETE /api/v1/session old", "GET /api/v1/session -", "DELETE /api/v1/session new"]);
});
