import { obtainWords } from "../../../local/supervisor/obtain-words";
import { openDoorWarning, summary } from "../../../local/supervisor/summary";
import { Terminal } from "../../../local/supervisor/terminal";
import { Writable } from "node:stream";

const screen = (isTTY: boolean) => {
  let text = "";
  const out = Object.assign(new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) }), {
    isTTY,
  });
  return { out, text: () => text };
};

test("the strip says how far the server is and that nothing is lost", () => {
  expect(obtainWords({ phase: "compile", done: 12, total: 1718, message: "" })).toBe(
    "正在编译流程服务器（12/1718）。现在办理的事项均已保存，服务器就绪后自动处理。",
  );
  expect(obtainWords({ phase: "search", done: null, total: null, message: "" })).not.toContain("（");
});

test("progress overwrites itself on a terminal and never a line that stays", () => {
  const { out, text } = screen(true);
  const terminal = new Terminal(out, () => 0);
  terminal.progress("compile", "1 of 9");
  terminal.line("pages");
  terminal.line("done");
  expect(text()).toBe("\r\u001b[K1 of 9\r\u001b[Kpages\ndone\n");
});

test("in a file each phase is a line, and counts are repeated only now and then", () => {
  const { out, text } = screen(false);
  let now = 0;
  const terminal = new Terminal(out, () => now);
  terminal.progress("compile", "1 of 9");
  now = 14_999;
  terminal.progress("compile", "2 of 9");
  now = 15_000;
  terminal.progress("compile", "3 of 9");
  terminal.progress("link", "linking");
  expect(text()).toBe("1 of 9\n3 of 9\nlinking\n");
});

test("the end of a start names addresses, accounts and seconds", () => {
  const connection = {
    version: 1 as const,
    supervisor: { part: "supervisor", pid: 1, started: "" },
    dataFolder: "/data",
    api: "http://localhost:8080",
    mailPage: null,
    smtp: "smtp://mail",
    temporal: null,
    health: { api: "", worker: "", relay: "" },
    database: { administrator: "", roles: {} },
  };
  expect(summary(connection, [{ account: "zhangsan", password: "river", who: "乡镇河长" }], 2.04)).toEqual([
    "  pages          http://localhost:8080",
    "  data and logs  /data",
    "  demonstration accounts (where a code is asked for, the page shows it):",
    "  zhangsan       river  乡镇河长",
    "ready in 2.0 s",
  ]);
});

test("listening for other machines with published passwords is said to be what it is", () => {
  const accounts = [{ account: "zhangsan", password: "river", who: "乡镇河长" }];
  for (const own of ["127.0.0.1", "::1", "localhost"]) expect(openDoorWarning(own, accounts)).toEqual([]);
  expect(openDoorWarning("0.0.0.0", [])).toEqual([]);
  expect(openDoorWarning("0.0.0.0", accounts).join()).toContain("published passwords");
});
