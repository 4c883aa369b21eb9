import { HeqingError } from "../../../domain/errors";
import { currentContext, withContext } from "../../../telemetry/context";
import { createLogger, describeError } from "../../../telemetry/logger";
import { redactLine, redactText } from "../../../telemetry/redact";

const collect = () => {
  const lines: string[] = [];
  const logger = createLogger("test", "info", { write: (line: string) => void lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? "null") as Record<string, unknown> };
};

test("a line is JSON with time, level in words, part and message", () => {
  const { logger, last } = collect();
  logger.warn({ matterId: "m1" }, "late");
  expect(last()).toMatchObject({ level: "warn", part: "test", matterId: "m1", msg: "late" });
  expect(last()["time"]).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test("every line of one piece of work carries its ids, across awaits, and no line of another", async () => {
  const { logger, lines } = collect();
  const work = (requestId: string) =>
    withContext({ requestId }, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      await withContext({ proceedingId: `of-${requestId}` }, async () => {
        await Promise.resolve();
        logger.info("step");
      });
    });
  await Promise.all([work("a"), work("b")]);
  logger.info("outside");
  const ids = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(ids.map(({ requestId, proceedingId }) => [requestId, proceedingId])).toEqual([
    ["a", "of-a"],
    ["b", "of-b"],
    [undefined, undefined],
  ]);
  expect(currentContext()).toEqual({});
});

test("secrets never reach a line: by name at any depth, in addresses, in child loggers, in errors", () => {
  const { logger, lines } = collect();
  logger.info({ a: { b: { c: { password: "hunter2" } } }, list: [{ apiKey: "hunter2" }] }, "deep");
  logger.info({ headers: { cookie: "sid=hunter2", authorization: "Bearer hunter2", "set-cookie": ["hunter2"] } });
  logger.info("postgres://api:hunter2@db:5432/heqing and smtps://u:hunter2@mail and https://x/?a=1&token=hunter2");
  logger
    .child({ sessionToken: "hunter2" })
    .error({ err: describeError(new Error("at smtp://u:hunter2@mail")) }, "child");
  logger.info({ nested: JSON.stringify({ url: "postgres://u:hunter2@h/d" }) });
  logger.info({ req: { path: "/api/v1/links/hunter2" } }, "GET https://heqing.example/link/hunter2?x=1");
  logger.info("Bearer heqing_0123456789_hunter2");
  expect(lines).toHaveLength(7);
  expect(lines.join("")).not.toContain("hunter2");
});

test("what is no secret stays readable", () => {
  expect(redactText("https://example.cn/a@b and http://localhost:8080/x")).toBe(
    "https://example.cn/a@b and http://localhost:8080/x",
  );
  expect(redactText("heqing_0123456789_abc at /link/abc/x")).toBe("heqing_0123456789_[redacted] at /link/[redacted]/x");
  expect(redactText("/api/v1/links//abc /link%2Fabc")).toBe("/api/v1/links//[redacted] /link%2F[redacted]");
  const line = '{"msg":"signed in","account":"zhangsan"}\n';
  expect(redactLine(line)).toBe(line);
  expect(JSON.parse(redactLine('{"passwordChanged":true,"password":null,"n":1}'))).toEqual({
    passwordChanged: true,
    password: null,
    n: 1,
  });
});

test("a cause that is no error is left out: an identity provider puts what it knows of a person there", () => {
  const refused = Object.assign(new Error("unexpected nonce"), { cause: { claims: { name: "张三" }, claim: "nonce" } });
  const described = describeError(new HeqingError("PROVIDER_REFUSED", "expected who signs in", { cause: refused }));
  expect(described).toMatchObject({ cause: { message: "unexpected nonce" } });
  expect(JSON.stringify(described)).not.toContain("张三");
});

test("an error keeps code, fields and cause, and of a driver's error not the row it quotes", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (name)=(张三) exists" });
  const described = describeError(new HeqingError("KEY_REUSED", "twice", { fields: { act: "a1" }, cause }));
  expect(described).toMatchObject({ code: "KEY_REUSED", fields: { act: "a1" }, cause: { code: "23505" } });
  expect(JSON.stringify(described)).not.toContain("张三");
});
