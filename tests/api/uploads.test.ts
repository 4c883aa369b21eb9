import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { Request } from "express";
import type { Response } from "supertest";
import { receiveUpload, uploadPlace } from "../../api/imports/upload";
import { useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase({ atWork: true });
const matters = useMatters(database);
const api = useApi(database);

interface Sent {
  readonly key?: string;
  readonly name?: string;
  readonly type?: string;
}

const upload = (
  person: Person,
  file: string | Buffer,
  { key = randomUUID(), name = "监测.csv", type = "text/csv" }: Sent = {},
) =>
  person.agent
    .post("/api/v1/imports")
    .set({
      "x-heqing-csrf": person.csrf,
      "idempotency-key": key,
      "content-type": type,
      "x-file-name": encodeURIComponent(name),
    })
    .send(file);

const SHEET = "section,date,item,value\n演示溪甲乙交接断面,2026-08-05,codmn,2.1\n";
const sha256 = (file: string): string => createHash("sha256").update(file).digest("hex");
const codeOf = ({ body }: Response): string => (body as { code: string }).code;
const idOf = ({ body }: Response): string => (body as { id: string }).id;

async function ended(person: Person, id: string): Promise<void> {
  while (((await person.get(`/imports/${id}`)).body as { finishedAt: string | null }).finishedAt === null);
}

test("a file is kept by the hash of its content, and the same again is the same upload", async () => {
  const [station, second] = [await api.as("station"), await api.as("station2")];
  for (const [person, name] of [
    [station, "甲.csv"],
    [second, "乙.csv"],
  ] as const) {
    const answer = await upload(person, SHEET, { name });
    expect(answer.status).toBe(202);
    expect(answer.headers["location"]).toBe(`/api/v1/imports/${idOf(answer)}`);
    expect(answer.body).toMatchObject({ sha256: sha256(SHEET), fileName: name });
    await ended(person, idOf(answer));
  }
  const kept = await matters.rows(
    `select encode(sha256, 'hex') as sha256, bytes, media_type as type, login
       from heqing.upload u join heqing.account a on a.id = u.account_id`,
  );
  expect(kept).toEqual([
    {
      sha256: sha256(SHEET),
      bytes: String(Buffer.byteLength(SHEET)),
      type: "text/csv; charset=utf-8",
      login: "station",
    },
  ]);
  expect(readFileSync(uploadPlace(api.uploads, sha256(SHEET)), "utf8")).toBe(SHEET);
});

test("the same request gives the same import; another file or name under its key is refused", async () => {
  const station = await api.as("station");
  const sent = { key: randomUUID(), name: "八月.csv" };
  const sheet = `${SHEET}#`;
  const ids = (await Promise.all([upload(station, sheet, sent), upload(station, sheet, sent)])).map(idOf);
  expect(idOf(await upload(station, sheet, sent))).toBe(ids[0]);
  expect(ids[1]).toBe(ids[0]);
  expect(codeOf(await upload(station, `${sheet}#`, sent))).toBe("KEY_REUSED");
  expect(codeOf(await upload(station, sheet, { ...sent, name: "九月.csv" }))).toBe("KEY_REUSED");
  // A key is its account's own.
  const other = await upload(await api.as("station2"), sheet, sent);
  expect([other.status, idOf(other) === ids[0]]).toEqual([202, false]);
  await ended(await api.as("station2"), idOf(other));
  expect(codeOf(await upload(station, sheet, { key: "none" }))).toBe("INPUT_INVALID");
});

test("what a file is, its content says: neither its name nor the declared type", async () => {
  const station = await api.as("station");
  const files: readonly (readonly [string, Buffer])[] = [
    ["Excel", Buffer.from("504b030414000600", "hex")],
    ["PDF", Buffer.from("%PDF-1.7\n")],
    ["GZIP", Buffer.from("1f8b0800", "hex")],
    ["UTF-16", Buffer.from("\uFEFFsection,date", "utf16le")],
    ["neither UTF-8 nor GB18030", Buffer.from(`${SHEET}\0`)],
    ["neither UTF-8 nor GB18030", Buffer.alloc(1_000, 0xff)],
    ["empty", Buffer.alloc(0)],
  ];
  for (const [got, file] of files) {
    const answer = await upload(station, file);
    expect([got, answer.status, (answer.body as { detail: string }).detail]).toEqual([
      got,
      422,
      expect.stringContaining(got),
    ]);
  }
  const sheet = await upload(station, Buffer.from(SHEET), { name: "picture.png", type: "application/octet-stream" });
  expect(sheet.status).toBe(202);
  await ended(station, idOf(sheet));
});

test("a file with too many lines is refused before it is read", async () => {
  const request = Object.assign(Readable.from([Buffer.from("a\n"), Buffer.from("b\nc\n")]), {
    get: () => undefined,
  }) as unknown as Request;
  await expect(receiveUpload(request, api.uploads, { lines: 2 })).rejects.toMatchObject({
    code: "TOO_LARGE",
    message: expect.stringContaining("2 lines"),
  });
});

test("a name that could lead elsewhere is refused, and no name is ever a place", async () => {
  const station = await api.as("station");
  for (const name of ["../../etc/passwd", "..\\x.csv", "a/b.csv", "a\u0000b", "a\nb", "", " ", "x".repeat(256)]) {
    expect([name, codeOf(await upload(station, SHEET, { name }))]).toEqual([name, "INPUT_INVALID"]);
  }
  const dots = await upload(station, SHEET, { name: ".." });
  expect(dots.body).toMatchObject({ fileName: ".." });
  await ended(station, idOf(dots));
});
