import { run } from "../../cli/commands/token";
import { readToken } from "../../api/tokens/machine-token";
import { useToken } from "../../db/session/token";
import { runCommand } from "../unit/cli/command-run";
import { useMatters } from "../setup/matter-fixture";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const matters = useMatters(database);

const LOGINS = { DATABASE_URL: "api", DATABASE_OWNER_URL: "owner" } as const;
const known = Object.keys(LOGINS).map((name) => [name, process.env[name]] as const);
beforeAll(() => {
  for (const [name, login] of Object.entries(LOGINS)) process.env[name] = database.url(login);
});
afterAll(() => {
  for (const [name, value] of known) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const token = (...argv: readonly string[]) => runCommand(run, argv, "");
const create = (...argv: readonly string[]) =>
  token("create", "--as", "station", "--name", "lims", "--routes", "postImports,getImportsId", ...argv);
const stateOf = async (text: string): Promise<string> => {
  const read = readToken(text.trim());
  return (await useToken(database.pool("api"), read?.id ?? "", read?.secretHash ?? Buffer.alloc(32), "")).state;
};

test("a token is made on stdout alone, listed without its secret, and revoked by its id or as a whole", async () => {
  const made = await create("--days", "7");
  expect(made.status).toBe(0);
  expect(made.output).toMatch(/^heqing_[a-z0-9]{10}_[a-z0-9]{57}\n$/);
  expect(made.errors).toContain("Shown this once");
  expect(await stateOf(made.output)).toBe("good");
  const [, id = "", secret = ""] = made.output.trim().split("_");

  const list = await token("list", "--as", "security");
  expect(list.output.split("\n")[0]).toBe(
    "id,name,account,role,routes,jurisdiction,state,createdAt,createdBy,expiresAt,lastUsedAt,lastAddress,revokedAt,revokedBy",
  );
  expect(list.output).toContain(`${id},lims,station,station,postImports+getImportsId,339901,good,`);
  expect(list.output).not.toContain(secret);

  expect((await token("revoke", made.output.trim(), "--as", "county")).output).toBe(`${id}: revoked\n`);
  expect((await token("revoke", id, "--as", "county", "--json")).output).toBe(`{"id":"${id}","revoked":false}\n`);
  expect(await stateOf(made.output)).toBe("revoked");
  expect(
    await matters.rows(
      "select route, data ->> 'id' as id from heqing.audit_event where kind = 'administration' order by id",
    ),
  ).toEqual(
    expect.arrayContaining([
      { route: "heqing token create", id },
      { route: "heqing token revoke", id },
    ]),
  );
});

test("one object with --json, for another account by the security administrator, narrower than the account", async () => {
  const made = await token(
    ..."create --as security --for station --name x --routes getVerdicts --jurisdiction 339901002 --json".split(" "),
  );
  const object = JSON.parse(made.output) as { token: string };
  expect(object).toMatchObject({ account: "station", createdBy: "security", jurisdiction: "339901002" });
  expect(await stateOf(object.token)).toBe("unconfirmed");
});

test.each([
  [["make"], /expected create, list or revoke, got "make"/],
  [["create", "--as", "station", "--routes", "postImports"], /--name: expected what the program is called/],
  [["create", "--as", "station", "--name", "x"], /--routes: expected some of .*postImports/],
  [
    ["create", "--as", "station", "--name", "x", "--routes", "postReleases"],
    /--routes: expected some of .*getVerdicts/,
  ],
  [["create", "--as", "town1", "--name", "x", "--routes", "getSections"], /made by a county office, a station/],
  [["create", "--as", "station", "--name", "x", "--routes", "getSections", "--days", "0"], /--days: .*1 to 365/],
  [
    ["create", "--as", "station", "--name", "x", "--routes", "getSections", "--jurisdiction", "3399"],
    /within 339901, got 3399/,
  ],
  [
    ["create", "--as", "security", "--for", "town1", "--name", "x", "--routes", "postImports"],
    /routes that town1 \(township\) may send: getSections/,
  ],
  [["revoke", "--as", "station"], /expected revoke with the id of one token/],
  [["revoke", "0123456789", "--as", "station"], /token 0123456789 does not exist/],
  [["list", "--as", "nobody"], /--as: expected an active account, got "nobody"/],
])("%j is refused in one sentence", async (argv, words) => {
  await expect(token(...argv)).rejects.toThrow(words);
});
