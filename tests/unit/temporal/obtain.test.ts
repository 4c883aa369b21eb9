import { existsSync } from "node:fs";
import { join } from "node:path";
import { obtainServer } from "../../../local/temporal/obtain/obtain";
import { cliOf, freshFolder, writeScript } from "./fake-binary";

describe("a server is obtained by the first way that works", () => {
  const folder = freshFolder();
  const env = () => ({ HEQING_CACHE: join(folder.path, "cache"), PATH: join(folder.path, "bin") });
  const onPath = () => writeScript(join(folder.path, "bin", "temporal"), cliOf("1.31.2"));

  it("an address that is given comes before everything", async () => {
    onPath();
    const given = { ...env(), TEMPORAL_ADDRESS: " temporal.example:7233 " };
    expect(await obtainServer({ topology: "dev", env: given })).toEqual({
      kind: "address",
      address: "temporal.example:7233",
    });
  });

  it("an empty address is none, and what lies on PATH needs no cache", async () => {
    const temporal = onPath();
    expect(await obtainServer({ topology: "dev", env: { ...env(), TEMPORAL_ADDRESS: "" } })).toEqual({
      kind: "binaries",
      binaries: { temporal },
    });
    expect(existsSync(env().HEQING_CACHE)).toBe(false);
  });

  it("a cache folder that can't be made is said before anything is downloaded", async () => {
    const file = writeScript(join(folder.path, "file"), "");
    const attempt = obtainServer({ topology: "dev", env: { ...env(), HEQING_CACHE: join(file, "below") } });
    await expect(attempt).rejects.toMatchObject({ code: "FOLDER_UNUSABLE" });
  });
});
