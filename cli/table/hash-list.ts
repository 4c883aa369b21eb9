/** Lists among which keys are divided: enough that one is small beside all, few enough that each may hold a piece in memory. */
export const HASH_LISTS = 256;

/** The list of a key, from 0. */
export function hashList(key: string): number {
  // FNV-1a over the code units; its high bits are mixed into the low ones, which the remainder takes.
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % HASH_LISTS;
}
