import type { Finding } from "./finding";

/** Beyond this many milliseconds people begin to see times that contradict each other. */
const WORTH_KNOWING = 2_000;

/**
 * This machine's clock against Postgres', the only one that decides about time limits. The answer was given
 * somewhere between asking and receiving; what lies within cannot be told from agreement.
 */
export function clockFinding(asked: number, database: number, received: number): Finding {
  const subject = "clock";
  const beyond = database < asked ? asked - database : database > received ? database - received : 0;
  if (beyond <= WORTH_KNOWING) return { subject, state: "ok", found: "agrees with the database's" };
  return {
    subject,
    state: "wrong",
    found: `${(beyond / 1_000).toFixed(1)} s ${database < asked ? "ahead of" : "behind"} the database's`,
    todo: "Set both clocks by a time server (NTP). Time limits follow the database's clock alone.",
  };
}
