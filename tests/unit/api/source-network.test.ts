import { isOwnMachine, networkOf } from "../../../api/http/source-network";

test("an IPv4 address is a place of its own, however it is written", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

test("all addresses of an IPv6 network are one place, another network is another", () => {
  const one = networkOf("2001:db8:1:2::7");
  expect(one).toBe("2001:db8:1:2::/64");
  for (const same of ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002::", "2001:db8:1:2::192.0.2.7"]) {
    expect(networkOf(same)).toBe(one);
  }
  expect(networkOf("2001:db8:1:3::7")).not.toBe(one);
  expect([networkOf("::1"), networkOf("fe80::1%eth0"), networkOf("2001:db8::")]).toEqual([
    "0:0:0:0::/64",
    "fe80:0:0:0::/64",
    "2001:db8:0:0::/64",
  ]);
});

test("a port that a proxy wrote is no part of it: each connection has another", () => {
  expect([networkOf("192.0.2.7:51234"), networkOf("[::ffff:192.0.2.7]:51234")]).toEqual(["192.0.2.7", "192.0.2.7"]);
  expect(networkOf("[2001:db8:1:2::7]:51234")).toBe("2001:db8:1:2::/64");
});

test("what is no address stays as it came", () => {
  expect([networkOf(""), networkOf("unknown")]).toEqual(["", "unknown"]);
});

test("the machine itself is known by its own addresses alone", () => {
  for (const own of ["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1"])
    expect([own, isOwnMachine(own)]).toEqual([own, true]);
  for (const other of ["192.0.2.7", "::", "::2", "2001:db8::1", "::ffff:192.0.2.7", "", "unknown"])
    expect([other, isOwnMachine(other)]).toEqual([other, false]);
});
