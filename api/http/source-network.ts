import { BlockList, isIPv6 } from "node:net";

/** Groups of an IPv6 address that name a network. */
const GROUPS = 4;
const ALL_GROUPS = 8;

const hex = (group: string): string => Number.parseInt(group, 16).toString(16);
const groupsOf = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));

/**
 * What limits count as one place. Whoever has an IPv6 address has the 2^64 of its network (RFC 6177), so a limit for
 * each would be none; an IPv4 address stays itself, also where it is written as IPv6.
 */
export function networkOf(address: string): string {
  // Some proxies write the port too, of which each connection has another.
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  const plain = bare.replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return bare;
  const [left = "", right] = plain.split("::");
  const before = groupsOf(left);
  const after = groupsOf(right ?? "");
  // An IPv4 address at the end stands for two groups; it is never among the first four.
  const written = before.length + after.length + (plain.includes(".") ? 1 : 0);
  const zeros = Array.from({ length: right === undefined ? 0 : ALL_GROUPS - written }, () => "0");
  return `${[...before, ...zeros, ...after].slice(0, GROUPS).map(hex).join(":")}::/64`;
}

const OWN_MACHINE = new BlockList();
OWN_MACHINE.addSubnet("127.0.0.0", 8);
OWN_MACHINE.addAddress("::1", "ipv6");

/**
 * Whether a request comes from the machine itself: from its own user, or through a proxy that nobody declared, so that it
 * may be everybody's.
 */
export const isOwnMachine = (address: string): boolean => OWN_MACHINE.check(address, isIPv6(address) ? "ipv6" : "ipv4");
