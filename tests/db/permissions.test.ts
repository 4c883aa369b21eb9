import { connected } from "../../db/connect/connect";
import { migrate, requireMigrated } from "../../db/migrate/migrate";
import { differingPermissions } from "../../db/migrate/permissions";
import { PERMISSIONS } from "../../domain/access";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const owner = () => database.pool("owner");

test("the book's table of permissions is that of domain/access", async () => {
  expect(await differingPermissions(owner())).toEqual([]);
  const { rows } = await owner().query<{ lines: number }>("select count(*)::int as lines from heqing.permission");
  expect(rows).toEqual([{ lines: PERMISSIONS.length }]);
});

test("migrate brings it back to that of the release, whatever stands there", async () => {
  await owner().query("insert into heqing.permission values ('township', 'clue', 'read')");
  await owner().query("delete from heqing.permission where role = 'county' and verb = 'read' and resource = 'matter'");
  expect(await differingPermissions(owner())).toEqual([
    { role: "county", resource: "matter", verb: "read" },
    { role: "township", resource: "clue", verb: "read" },
  ]);
  await expect(requireMigrated(database.pool("api"))).rejects.toMatchObject({
    code: "MIGRATIONS_MISSING",
    message: expect.stringContaining("county matter read") as string,
  });
  await migrate({ ownerUrl: database.url("owner") });
  await requireMigrated(database.pool("api"));
  expect(await differingPermissions(owner())).toEqual([]);
});

test("nobody but the owner writes it", async () => {
  for (const login of ["api", "worker", "relay", "sequencer", "readonly"] as const) {
    await connected({ url: database.url(login), applicationName: "tests: permissions" }, async (client) => {
      await expect(client.query("insert into heqing.permission values ('x', 'y', 'z')")).rejects.toMatchObject({
        code: "42501",
      });
      await expect(client.query("delete from heqing.permission")).rejects.toMatchObject({ code: "42501" });
    });
  }
});
