#!/usr/bin/env node
// The door of a container image: runs what was compiled when the image was built. It looks for nothing newer and writes
// nothing, so the code may belong to another user than the one who runs it.
import { createRequire } from "node:module";

const { main } = createRequire(import.meta.url)("../dist/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
