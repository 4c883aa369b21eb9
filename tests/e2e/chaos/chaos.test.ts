import { EventEmitter, once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { serverFolder } from "../../setup/server-folder";
import { waitAtMost, type SeenMatter } from "../api-client";
import { cast } from "../matter-road";
import { endSystems } from "../running-system";
import { disturb, seeded } from "./disturb";
import { startDisturbed } from "./disturbed-system";
import { differenceOf, fateOf, type Fate } from "./fate";
import { openMatter, ROADS } from "./roads";
import { addSections, sectionName } from "./sections";

/** `npm run chaos -- --kills N --matters M --seed S` asks for more. */
const KILLS = Number(process.env["HEQING_CHAOS_KILLS"] ?? "20");
const MATTERS = Number(process.env["HEQING_CHAOS_MATTERS"] ?? "8");
const SEED = Number(process.env["HEQING_CHAOS_SEED"] ?? "1");
const TOLD = process.env["HEQING_CHAOS_KILLS"] !== undefined;
/** Matters on the way at once. */
const AT_ONCE = 4;
/** How long Postgres stands still; the long run takes what an operator would call long. */
const STANDSTILL = TOLD ? 30_000 : 10_000;

jest.setTimeout(300_000 + KILLS * 20_000);
const mailFolder = serverFolder("chaos-mail");
beforeAll(() => {
  mkdirSync(mailFolder, { recursive: true });
  waitAtMost(90_000 + KILLS * 5_000);
});
afterAll(async () => {
  await endSystems();
  rmSync(mailFolder, { recursive: true, force: true });
});

const tell = (line: string): void => {
  if (TOLD) process.stderr.write(`${line}\n`);
};

const isTold = ({ deliveries }: SeenMatter): boolean => deliveries.every(({ state }) => state === "sent");

test("every matter ends as in an undisturbed run, whatever is killed, hangs, stands still or has a wrong clock on the way", async () => {
  const disturbed = await startDisturbed(mailFolder);
  const { port } = disturbed.system;
  const names = Object.keys(ROADS);
  await addSections(disturbed.ownerUrl, MATTERS + names.length);
  const live = async (name: string, n: number): Promise<Fate> => {
    // A sign-in each: what two persons do wants a fresh proof, and long runs outlive it.
    const people = await cast(port);
    const id = await openMatter(people, n);
    await ROADS[name]?.(people, id, sectionName(n));
    const matter = await people.county.seen(id, "told to everybody", isTold);
    const beside = matter.children.map(async ({ kind, id: child }) => ({
      kind,
      file: await people.county.file(kind, child, "over and told to everybody", (file) => !file.open && isTold(file)),
    }));
    return fateOf([{ kind: "matter", file: matter }, ...(await Promise.all(beside))]);
  };

  const undisturbed = new Map<string, Fate>();
  for (const [index, name] of names.entries()) undisturbed.set(name, await live(name, MATTERS + index + 1));

  let ended = 0;
  const failures: unknown[] = [];
  const differences: string[] = [];
  const tally = { lost: 0, doubled: 0 };
  const waiting = Array.from({ length: MATTERS }, (_, index) => index + 1);
  // Matters begin as the kills go on, so that none of these happens when nobody is on the way.
  const tick = new EventEmitter().setMaxListeners(0);
  let kills = 0;
  const lane = async (): Promise<void> => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      while (kills < (KILLS * (n - AT_ONCE)) / MATTERS) await once(tick, "kill");
      const name = names[n % names.length] ?? "";
      try {
        const { lost, doubled } = differenceOf(undisturbed.get(name) ?? {}, await live(name, n));
        tally.lost += lost.length;
        tally.doubled += doubled.length;
        differences.push(...[...lost, ...doubled].map((line) => `${sectionName(n)}, ${name}: ${line}`));
      } catch (cause) {
        tally.lost += 1;
        failures.push(cause);
      }
      ended += 1;
      tell(`matter ${ended} of ${MATTERS} ended (${name})`);
    }
  };
  const lanes = Promise.all(Array.from({ length: AT_ONCE }, lane));
  const onKill = (done: number, part: string): void => {
    kills = done;
    tick.emit("kill");
    tell(`kill ${done}: ${part}`);
  };
  const others = await disturb(disturbed, { kills: KILLS, random: seeded(SEED), standstill: STANDSTILL, onKill });
  await lanes;

  const ids = disturbed.messageIds();
  const duplicates = ids.length - new Set(ids).size;
  process.stderr.write(
    `kills ${kills}, matters ${ended}, lost ${tally.lost}, doubled ${tally.doubled}, duplicate mails ${duplicates}\n`,
  );
  await disturbed.stop();
  expect(failures).toEqual([]);
  expect(differences).toEqual([]);
  expect(kills).toBe(KILLS);
  expect(others).toBeGreaterThan(1);
});
