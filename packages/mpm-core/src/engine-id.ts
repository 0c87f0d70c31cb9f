// RFC 3411 §5: SnmpEngineID.

/** localEngineID, 5 octets: stands for the engine that receives the request, whatever its id (RFC 5343 §3.1). Do not write to it. */
export const localEngineId: Uint8Array = Uint8Array.of(0x80, 0, 0, 0, 6);

/**
 * Makes SnmpEngineIDs from a unique property of an engine. `enterprise` is an IANA private enterprise number, 0..2147483647 (RFC 3411 §5).
 * Each throws a `RangeError` for a number or length out of range, and a `TypeError` for an invalid address or a value of another type.
 */
export const engineId = Object.freeze({
  /** Format 1: from an IPv4 address in dotted decimal. */
  fromIPv4(enterprise: number, address: string): Uint8Array {
    const octets = ipv4Octets(address);
    if (octets === undefined)
      throw new TypeError(`${JSON.stringify(address)} is not an IPv4 address; write it as in 192.0.2.1`);
    return make(enterprise, 1, Uint8Array.from(octets));
  },

  /** Format 2: from an IPv6 address as text. */
  fromIPv6(enterprise: number, address: string): Uint8Array {
    return make(enterprise, 2, ipv6Octets(address));
  },

  /** Format 3: from a MAC address as text, such as `00:1a:2b:3c:4d:5e`, or as 6 octets. */
  fromMac(enterprise: number, mac: string | Uint8Array): Uint8Array {
    if (typeof mac !== "string") return make(enterprise, 3, checkSize("a MAC address", mac, 6, 6));
    if (!/^[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5}$/i.test(mac))
      throw new TypeError(`${JSON.stringify(mac)} is not a MAC address; write it as in 00:1a:2b:3c:4d:5e`);
    const digits = mac.replace(/[:-]/g, "");
    return make(
      enterprise,
      3,
      Uint8Array.from({ length: 6 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)),
    );
  },

  /** Format 4: from administratively assigned text of 1..27 octets in UTF-8. */
  fromText(enterprise: number, text: string): Uint8Array {
    if (typeof text !== "string")
      throw new TypeError(`the text must be a string, not ${text === null ? "null" : typeof text}`);
    return make(enterprise, 4, checkSize("the text", new TextEncoder().encode(text), 1, 27));
  },

  /** Format 5: from 1..27 administratively assigned octets. */
  fromOctets(enterprise: number, octets: Uint8Array): Uint8Array {
    return make(enterprise, 5, checkSize("the value", octets, 1, 27));
  },
});

/**
 * Returns whether RFC 3411 §5 allows `id` for a local engine: 5..32 octets, not all 00, not all ff, and not localEngineID (RFC 5343
 * §3.1). The ids of peers are not held to all of that.
 */
export function isValidEngineId(id: Uint8Array): boolean {
  if (id.length < 5 || id.length > 32) return false;
  if (id[0]! < 0x80 && id.length !== 12) return false;
  if (id.length === 5 && id[4] === 6 && id[0] === 0x80 && id[1] === 0 && id[2] === 0 && id[3] === 0)
    return false;
  return !id.every((octet) => octet === 0) && !id.every((octet) => octet === 0xff);
}

function make(enterprise: number, format: number, rest: Uint8Array): Uint8Array {
  if (!Number.isInteger(enterprise) || enterprise < 0 || enterprise > 0x7fffffff) {
    throw new RangeError(
      `the enterprise number must be an integer in the range 0..2147483647, not ${enterprise}`,
    );
  }
  const id = new Uint8Array(5 + rest.length);
  new DataView(id.buffer).setUint32(0, (enterprise | 0x80000000) >>> 0);
  id[4] = format;
  id.set(rest, 5);
  return id;
}

function checkSize(name: string, octets: Uint8Array, min: number, max: number): Uint8Array {
  if (!(octets instanceof Uint8Array))
    throw new TypeError(`${name} must be a Uint8Array, not ${octets === null ? "null" : typeof octets}`);
  if (octets.length < min || octets.length > max) {
    throw new RangeError(
      `${name} must have ${min === max ? min : `${min}..${max}`} octets, not ${octets.length}`,
    );
  }
  return octets;
}

/** Returns the four octets of an IPv4 address. Leading zeros are refused: some programs read them as octal. */
function ipv4Octets(address: string): number[] | undefined {
  const parts = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(address)
    ? address.split(".").map(Number)
    : [];
  return parts.length === 4 && parts.every((part) => part < 256) ? parts : undefined;
}

/** Returns the sixteen octets of an IPv6 address: `::` stands for omitted zeros, the last four octets may be in dotted decimal. */
function ipv6Octets(address: string): Uint8Array {
  const fail = (): never => {
    throw new TypeError(`${JSON.stringify(address)} is not an IPv6 address; write it as in 2001:db8::1`);
  };
  // dotted decimal at the end, as two groups
  const [, head = address, dotted] = /^(.*:)([^:]*\.[^:]*)$/.exec(address) ?? [];
  const [a, b, c, d] = (dotted === undefined ? [0, 0, 0, 0] : (ipv4Octets(dotted) ?? fail())) as [
    number,
    number,
    number,
    number,
  ];
  const text =
    dotted === undefined ? address : `${head}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  const groupsOf = (part: string): number[] =>
    part === ""
      ? []
      : part
          .split(":")
          .map((group) => (/^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : fail()));
  const halves = text.split("::");
  if (halves.length > 2) fail();
  const before = groupsOf(halves[0]!);
  const after = halves.length === 2 ? groupsOf(halves[1]!) : [];
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) fail();
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}
