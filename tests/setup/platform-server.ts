import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One row of a release, as the platform shows it. */
export interface ReleasedRow {
  readonly section: string;
  /** `08-27 04:00` */
  readonly time: string | null;
  /** Ammonia, raw; null is shown as `--`. */
  readonly nh3n: string | null;
  readonly state?: string;
}

const HEADS = [
  "省份",
  "流域",
  "断面名称",
  "监测时间",
  "水质类别",
  "水温<br/><span class='unit'>(℃)</span>",
  "pH<br/><span class='unit'>(无量纲)</span>",
  "溶解氧<br/><span class='unit'>(mg/L)</span>",
  "高锰酸盐指数<br/><span class='unit'>(mg/L)</span>",
  "氨氮<br/><span class='unit'>(mg/L)</span>",
  "总磷<br/><span class='unit'>(mg/L)</span>",
  "总氮<br/><span class='unit'>(mg/L)</span>",
  "站点情况",
];

const tip = (raw: string, shown: string): string =>
  `<span data-toggle='tooltip' data-placement='right' title='原始值：${raw}'>${shown}</span>`;

/** A release in the platform's form. */
export function releaseText(rows: readonly ReleasedRow[]): string {
  const tbody = rows.map(({ section, time, nh3n, state = "正常" }) => [
    "浙江省",
    "钱塘江流域",
    `<span data-toggle='tooltip' title='所在地市:演示市&#10;所属河流:演示溪'>${section}</span>`,
    time,
    nh3n === null ? "-" : "Ⅱ",
    ...(nh3n === null
      ? Array.from({ length: 7 }, () => "--")
      : [
          tip("21.31", "21.3"),
          tip("7.4182", "7.42"),
          tip("8.2051", "8.21"),
          tip("1.8149", "1.81"),
          tip(nh3n, nh3n),
          tip("0.01812", "0.018"),
          "*",
        ]),
    state,
  ]);
  return JSON.stringify({ result: 1, total: 1, records: rows.length, thead: HEADS, tbody });
}

/** What the platform does when it is asked once. */
export type Turn =
  | { readonly kind: "release"; readonly text: string }
  | { readonly kind: "html" }
  | { readonly kind: "drop" }
  | { readonly kind: "status"; readonly status: number; readonly location?: string }
  | { readonly kind: "silent" };

/** A server that plays the platform: each request has the next turn, the last one again and again. */
export interface PlatformServer {
  readonly url: string;
  /** Requests so far. */
  asked(): number;
  play(turns: readonly Turn[]): void;
}

/** Plays the platform for the test file that calls this at its top. */
export function usePlatform(): PlatformServer {
  let server: Server | undefined;
  let turns: readonly Turn[] = [];
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const turn = turns[Math.min(asked, turns.length - 1)];
      asked += 1;
      request.resume();
      if (turn === undefined || turn.kind === "silent") return;
      if (turn.kind === "drop") {
        response.writeHead(200, { "content-type": "application/json", "content-length": "100000" });
        response.write('{"result": 1, "thead": [');
        setImmediate(() => response.destroy());
      } else if (turn.kind === "html") {
        response
          .writeHead(200, { "content-type": "text/html" })
          .end("<!DOCTYPE html><html><body>系统维护</body></html>");
      } else if (turn.kind === "status") {
        response.writeHead(turn.status, turn.location === undefined ? {} : { location: turn.location }).end();
      } else response.writeHead(200, { "content-type": "text/plain" }).end(turn.text);
    });
    await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((closed) => server?.close(closed));
  });
  return {
    get url() {
      return `http://127.0.0.1:${((server as Server).address() as AddressInfo).port}/release`;
    },
    asked: () => asked,
    play: (next) => {
      turns = next;
      asked = 0;
    },
  };
}
