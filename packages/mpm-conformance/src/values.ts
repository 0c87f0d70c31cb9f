// Values of every type of the SMI (RFC 2578 §7.1) and the exceptions of RFC 3416 §3: the extremes first, then generated ones.
import { makeVarbind, octetsFromHex, type Varbind, type VarbindType, type VarbindValue } from "@snmp/pdu";
import type { Random } from "./random.ts";

/** Every type of value in RFC 3416. */
export const allValueTypes: readonly VarbindType[] = [
  "Integer32",
  "OctetString",
  "Null",
  "ObjectIdentifier",
  "IpAddress",
  "Counter32",
  "Gauge32",
  "TimeTicks",
  "Opaque",
  "Counter64",
  "noSuchObject",
  "noSuchInstance",
  "endOfMibView",
];

/** Returns one variable binding per extreme of each type in `types`. */
export function extremeVarbinds(types: readonly VarbindType[], random: Random): Varbind[] {
  const named = extremeOids.map((oid) => makeVarbind(oid, "Null", null));
  return [
    ...(types.includes("Null") ? named : []),
    ...types.flatMap((type) => extremes[type].map((value) => makeVarbind(anyOid(random), type, value))),
  ];
}

/** Returns one short variable binding of each of `types`. */
export function shortVarbinds(types: readonly VarbindType[], random: Random): Varbind[] {
  return types.map((type, i) => {
    const short = extremes[type].filter(
      (value) => !(value instanceof Uint8Array || typeof value === "string") || value.length < 20,
    );
    return makeVarbind(`1.3.6.1.2.1.${i}`, type, random.pick(short));
  });
}

/** Generates a variable binding of one of `types`. */
export function anyVarbind(types: readonly VarbindType[], random: Random): Varbind {
  const type = random.pick(types);
  const value = random.integer(0, 3) === 0 ? random.pick(extremes[type]) : anyValue(type, random);
  return makeVarbind(anyOid(random), type, value);
}

/** Generates the name of an object instance. */
export function anyOid(random: Random): string {
  if (random.integer(0, 9) === 0) return random.pick(extremeOids);
  const arcs = Array.from({ length: random.integer(1, 12) }, () =>
    random.integer(0, 4) === 0 ? random.uint32() : random.integer(0, 300),
  );
  return `1.3.6.1.${arcs.join(".")}`;
}

function anyValue(type: VarbindType, random: Random): VarbindValue {
  switch (type) {
    case "Integer32":
      return random.uint32() | 0;
    case "OctetString":
    case "Opaque":
      return random.octets(random.integer(0, 40));
    case "ObjectIdentifier":
      return anyOid(random);
    case "IpAddress":
      return random.octets(4).join(".");
    case "Counter32":
    case "Gauge32":
    case "TimeTicks":
      return random.uint32();
    case "Counter64":
      return (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
    case "Null":
    case "noSuchObject":
    case "noSuchInstance":
    case "endOfMibView":
      return null;
  }
}

const octetsOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);

const extremeOids: readonly string[] = [
  "0.0",
  "0.39",
  "1.0",
  "1.3",
  "1.39.127.128",
  "2.39",
  "2.999.16383.16384.2097151.2097152.268435455.268435456",
  "1.3.6.1.4294967295",
  `1.3${".4294967295".repeat(126)}`,
];

const unsigned: readonly number[] = [
  0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffffff, 0x7fffffff, 0x80000000, 0xffffffff,
];

const extremes: Record<VarbindType, readonly VarbindValue[]> = {
  Integer32: [
    0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 8388607, 8388608, -8388609,
    2147483647, -2147483648,
  ],
  OctetString: [0, 1, 2, 63, 64, 65, 127, 128, 255, 256, 1200].map(octetsOf),
  Null: [null],
  ObjectIdentifier: extremeOids,
  IpAddress: ["0.0.0.0", "255.255.255.255", "127.0.0.1", "128.0.0.255"],
  Counter32: unsigned,
  Gauge32: unsigned,
  TimeTicks: unsigned,
  Opaque: [
    octetsOf(0),
    octetsOf(200),
    octetsFromHex("9f780442f60000"),
    octetsFromHex("9f7908400921fb54442d18"),
  ],
  Counter64: [
    0n,
    1n,
    0x7fn,
    0x80n,
    0x7fffffffn,
    0x80000000n,
    0xffffffffn,
    0x100000000n,
    0x1fffffffffffffn,
    0x20000000000000n,
    0x7fffffffffffffffn,
    0x8000000000000000n,
    0xffffffffffffffffn,
  ],
  noSuchObject: [null],
  noSuchInstance: [null],
  endOfMibView: [null],
};
