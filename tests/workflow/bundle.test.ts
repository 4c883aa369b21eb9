import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { WORKFLOWS } from "../../workflows/names";
import { bundleFile } from "../setup/bundle-file";
import { workflowBundle } from "../setup/workflow-bundle";

/** What the SDK brings into every bundle. */
const OF_THE_SDK = new Set(["@temporalio/common", "@temporalio/workflow", "nexus-rpc", "ms", "long"]);

/** Our own files and the packages in a bundle: the names that webpack gives its modules. */
function contents(codePath: string): readonly string[] {
  const modules = [...readFileSync(codePath, "utf8").matchAll(/^\/\*\*\*\/ "(\.[^"]+)"/gm)].map(
    (found) => found[1] ?? "",
  );
  const names = modules.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path);
  return [...new Set(names)].filter((name) => !OF_THE_SDK.has(name)).sort();
}

test("the bundle holds the workflows and nothing else of ours: no law, no activity, no zod", () => {
  const { codePath } = workflowBundle();
  const found = contents(codePath);
  expect(found).toContain("./workflows/index.ts");
  expect(found.filter((name) => !name.startsWith("./workflows/") && name !== "./activities/names.ts")).toEqual([]);
});

test("every workflow that has a name is in it", () => {
  const code = readFileSync(workflowBundle().codePath, "utf8");
  const missing = Object.values(WORKFLOWS).filter((name) => !code.includes(`async function ${name}(`));
  expect(missing).toEqual([]);
});

test("a package that slips in is seen", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-bundle-"));
  try {
    symlinkSync(resolve(__dirname, "..", "..", "node_modules"), join(folder, "node_modules"));
    const entry = join(folder, "planted.ts");
    writeFileSync(entry, 'import { z } from "zod";\nexport const planted = () => z.string();\n');
    expect(contents(await bundleFile(entry, folder, "planted"))).toContain("zod");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
