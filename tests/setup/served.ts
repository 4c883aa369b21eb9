import type { Matters } from "./matter-fixture";

/** Advances, and lets a mail server that takes everything take what is owed, until nothing is. */
export async function settle(matters: Matters, id: string): Promise<void> {
  let life = await matters.advance(id);
  while (life.notices.length > 0) life = await matters.deliver(id);
}

/** The login of the township chief who answers for a matter. */
export const chiefOf = (matters: Matters, id: string): Promise<string> =>
  matters.value<string>(
    `select a.login from heqing.party y join heqing.account a on a.unit_id = y.unit_id and a.role = 'township'
      where y.proceeding_id = $1 and y.role = 'responsible' order by a.login limit 1`,
    id,
  );

/** A matter whose letter of assignment is signed and on its way to the unit; everything sent was taken. */
export async function assigned(matters: Matters, section: string, ladder = "default"): Promise<string> {
  const id = await matters.release({ section, ladder });
  await settle(matters, id);
  await matters.sign(id);
  await settle(matters, id);
  return id;
}

/** The same once the chief has opened the letter: the unit's clocks run. */
export async function served(matters: Matters, section: string, ladder = "default"): Promise<string> {
  const id = await assigned(matters, section, ladder);
  await matters.receive(await chiefOf(matters, id), id, { kind: "open" });
  await settle(matters, id);
  return id;
}
