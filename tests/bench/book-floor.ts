import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Pool } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { measured, type Samples } from "./samples";

/** Plain writing into Postgres: what a bench of ours that writes is compared with, in the same run. */
export interface BookFloor {
  /** Rows of about 400 bytes, one a transaction, on so many connections at once. */
  inserts(count: number, connections: number): Promise<Samples>;
  /** Batches of `rows` measured values by COPY, with a primary key and one more index. */
  copies(count: number, rows: number): Promise<Samples>;
  close(): Promise<void>;
}

const PAYLOAD = JSON.stringify({ act: "acknowledge", words: "河清".repeat(60) });

/** Makes two tables in the database at `url` and drops them at the end. */
export async function openBookFloor(url: string, most: number): Promise<BookFloor> {
  const pool = new Pool({ connectionString: url, max: most, application_name: "bench: floor" });
  await pool.query(`create table floor_act (
    id bigint generated always as identity primary key, received_at timestamptz not null default clock_timestamp(),
    payload jsonb not null)`);
  await pool.query(`create table floor_value (
    id bigint primary key, section text not null, item text not null, sampled_at timestamptz not null,
    raw text not null, value numeric not null)`);
  await pool.query("create index on floor_value (section, item, sampled_at)");
  let next = 0;
  const insert = () => pool.query("insert into floor_act (payload) values ($1)", [PAYLOAD]);

  return {
    inserts: async (count, connections) => {
      await measured(connections * 4, connections, insert);
      return measured(count, connections, insert);
    },
    copies: (count, rows) =>
      measured(count, 1, async () => {
        const client = await pool.connect();
        try {
          await pipeline(Readable.from(lines(next, rows)), client.query(copyFrom("copy floor_value from stdin")));
          next += rows;
        } finally {
          client.release();
        }
      }),
    close: async () => {
      await pool.query("drop table floor_act, floor_value");
      await pool.end();
    },
  };
}

/** Rows in COPY's text format, joined into chunks: a chunk a row would measure the stream. */
function* lines(first: number, rows: number): Generator<string> {
  const CHUNK = 500;
  for (let begin = 0; begin < rows; begin += CHUNK) {
    const chunk: string[] = [];
    for (let row = begin; row < Math.min(begin + CHUNK, rows); row += 1) {
      const id = first + row;
      const instant = new Date(1_700_000_000_000 + id * 1_000).toISOString();
      chunk.push(`${id}\tsection-${id % 97}\tNH3-N\t${instant}\t0.${id % 1_000}\t0.${id % 1_000}\n`);
    }
    yield chunk.join("");
  }
}
