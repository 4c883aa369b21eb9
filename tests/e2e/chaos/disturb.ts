import { setTimeout as pause } from "node:timers/promises";
import type { DisturbedSystem } from "./disturbed-system";
import { hang, kill, KILLED, stopPostgres } from "./faults";

/** Numbers from 0 to below 1 that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** At most so many parts are down at once: what is never up together never comes to an end. */
const DOWN_AT_MOST = 3;
/** Between two kills, in milliseconds. */
const PAUSE = { least: 300, most: 2_500 };
/** After so many kills something else happens: a line hangs, Postgres stands still. */
const KILLS_BETWEEN = 7;

/** How much is done to a system. */
export interface Disturbance {
  readonly kills: number;
  readonly random: () => number;
  /** How long Postgres stands still, in milliseconds; a line hangs half as long. */
  readonly standstill: number;
  /** Told of every kill by its number. */
  readonly onKill: (done: number, part: string) => void;
}

/** Kills parts until there were `kills`, with other faults between them; gives how many there were of those. */
export async function disturb(
  disturbed: DisturbedSystem,
  { kills, random, standstill, onKill }: Disturbance,
): Promise<number> {
  const others = [
    () => hang(disturbed, "mail", standstill / 2),
    () => stopPostgres(disturbed, standstill),
    () => hang(disturbed, "temporal", standstill / 2),
    () => hang(disturbed, "postgres", standstill / 2),
  ];
  const isDown = (part: (typeof KILLED)[number]): boolean =>
    part === "mail" ? disturbed.mailServer.pid === undefined : disturbed.running(part) === undefined;
  let done = 0;
  let other = 0;
  while (done < kills) {
    await pause(PAUSE.least + random() * (PAUSE.most - PAUSE.least));
    const up = KILLED.filter((part) => !isDown(part));
    if (KILLED.length - up.length >= DOWN_AT_MOST) continue;
    const part = up[Math.floor(random() * up.length)];
    if (part === undefined || !kill(disturbed, part)) continue;
    done += 1;
    onKill(done, part);
    if (done % KILLS_BETWEEN === 3) {
      await others[other % others.length]?.();
      other += 1;
    }
  }
  return other;
}
