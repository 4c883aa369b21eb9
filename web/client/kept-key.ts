import { keep, readKept } from "./form-memory";
import { randomKey } from "./random-key";

interface KeptKey {
  readonly key: string;
  readonly payload: string;
}

/**
 * The Idempotency-Key of this very payload, kept under a form's name until it is forgotten: tapping twice, or again
 * after a lost answer, is one act. Other words get another key, since the first ones may have arrived.
 */
export function keptKey(name: string, payload: string): string {
  const kept = readKept<KeptKey>(name);
  if (kept?.payload === payload) return kept.key;
  const key = randomKey();
  keep(name, { key, payload });
  return key;
}
