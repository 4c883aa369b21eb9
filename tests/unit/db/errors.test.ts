import { DatabaseError } from "pg";
import { HeqingError } from "../../../domain/errors";
import { constraintOf, isLostRace, sqlState, toHeqingError } from "../../../db/connect/errors";

const refused = (code: string, more: Partial<DatabaseError> = {}): DatabaseError =>
  Object.assign(new DatabaseError("as the server said", 0, "error"), { code, ...more });
const socket = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

test.each([
  [refused("53100"), "DISK_FULL"],
  [refused("53300"), "DATABASE_UNREACHABLE"],
  [refused("57P01"), "DATABASE_UNREACHABLE"],
  [refused("57P03"), "DATABASE_UNREACHABLE"],
  [refused("08006"), "DATABASE_UNREACHABLE"],
  [refused("28P01"), "DATABASE_UNREACHABLE"],
  [refused("42P01"), "MIGRATIONS_MISSING"],
  [refused("57014"), "NOT_READY"],
  [refused("42501"), "INTERNAL"],
  [refused("42501", { routine: "ExecWithCheckOptions" }), "NOT_ENTITLED"],
  [refused("23505"), "INTERNAL"],
  [refused("HQ001"), "INTERNAL"],
  [refused("HQ401"), "NOT_SIGNED_IN"],
  [refused("HQ404"), "NOT_FOUND"],
  [refused("HQ409"), "KEY_REUSED"],
  [refused("HQ412"), "ACT_REFUSED"],
  [refused("HQ422"), "ACT_REFUSED"],
  [socket("ECONNREFUSED"), "DATABASE_UNREACHABLE"],
  [new Error("Connection terminated unexpectedly"), "DATABASE_UNREACHABLE"],
  [new Error("timeout exceeded when trying to connect"), "DATABASE_UNREACHABLE"],
])("%s is known in the catalogue", (error, code) => {
  expect(toHeqingError(error)).toMatchObject({ code, cause: error });
});

test("what is not of Postgres comes back as it is", () => {
  const own = new HeqingError("NOT_FOUND", "no such matter");
  const other = new TypeError("a mistake of ours");
  expect(toHeqingError(own)).toBe(own);
  expect(toHeqingError(other)).toBe(other);
  expect(toHeqingError("a word")).toEqual(new Error("a word"));
});

test("the detail, which may name a person, stays out of message and fields", () => {
  const detail = "Key (name)=(某某) already exists.";
  const mapped = toHeqingError(refused("23505", { detail, constraint: "person_name", table: "person" })) as HeqingError;
  expect(mapped.fields).toEqual({ sqlstate: "23505", constraint: "person_name", table: "person" });
  expect(`${mapped.message}${JSON.stringify(mapped.fields)}`).not.toContain("某某");
});

test("state and constraint are found before and after mapping", () => {
  const error = refused("40001", { constraint: "one_open_matter" });
  for (const seen of [error, toHeqingError(error)]) {
    expect(sqlState(seen)).toBe("40001");
    expect(constraintOf(seen)).toBe("one_open_matter");
    expect(isLostRace(seen)).toBe(true);
  }
  expect([sqlState(new Error("x")), constraintOf(undefined), isLostRace(refused("23505"))]).toEqual([
    null,
    null,
    false,
  ]);
});
