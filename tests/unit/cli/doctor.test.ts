import { calendarFinding } from "../../../cli/doctor/calendar-years";
import { clockFinding } from "../../../cli/doctor/clock";
import { check, findingLine } from "../../../cli/doctor/finding";
import { HeqingError } from "../../../domain/errors";

describe("clock", () => {
  test("an answer between asking and receiving agrees, however long it took", () => {
    expect(clockFinding(10_000, 10_500, 19_000).state).toBe("ok");
  });
  test("two seconds beyond are forgiven, more is wrong, each way", () => {
    expect(clockFinding(10_000, 8_000, 10_001).state).toBe("ok");
    expect(clockFinding(10_000, 7_999, 10_001)).toMatchObject({
      state: "wrong",
      found: "2.0 s ahead of the database's",
    });
    expect(clockFinding(10_000, 13_001, 10_001)).toMatchObject({
      state: "wrong",
      found: "3.0 s behind the database's",
    });
  });
});

describe("calendar years", () => {
  const known = new Set([2025, 2026]);
  test("this year missing is wrong, the next missing is worth knowing", () => {
    expect(calendarFinding(known, new Date("2027-03-01T00:00:00Z")).state).toBe("wrong");
    expect(calendarFinding(known, new Date("2026-03-01T00:00:00Z")).state).toBe("note");
    expect(calendarFinding(known, new Date("2025-03-01T00:00:00Z")).state).toBe("ok");
  });
  test("the year turns at midnight in Shanghai", () => {
    expect(calendarFinding(known, new Date("2026-12-31T15:59:59Z")).state).toBe("note");
    expect(calendarFinding(known, new Date("2026-12-31T16:00:00Z")).state).toBe("wrong");
  });
});

test("a check that fails is a finding that says what to do", async () => {
  const plain = await check("mail", "Start it.", () => Promise.reject(new Error("refused")));
  expect(plain).toEqual({ subject: "mail", state: "wrong", found: "refused", todo: "Start it." });
  const known = await check("database", "x", () =>
    Promise.reject(new HeqingError("DATABASE_UNREACHABLE", "no answer")),
  );
  expect(known.todo).toBe("Start Postgres or correct the address.");
  expect(findingLine(plain)).toBe("WRONG  mail                  refused\n                             → Start it.");
});
