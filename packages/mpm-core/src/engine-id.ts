// RFC 3411 §5: SnmpEngineID.

/** localEngineID, 5 octets: stands for the engine that is asked, whatever its own id (RFC 5343 §3.1). Not to be written to. */
export const localEngineId: Uint8Array = Uint8Array.of(0x80, 0, 0, 0, 6);

/**
 * SnmpEngineIDs out of what is unique about an engine; `enterprise` is an IANA private enterprise number, 0..2147483647 (RFC 3411 §5). What
 * is out of range is a `RangeError`, what is no address or text a `TypeError`.
 */
export const engineId = Object.freeze({
  /** Format 1: an IPv4 address in dotted decimal. */
  fromIPv4(enterprise: number, address: string): Uint8Array {
    const octets = ipv4Octets(address);
    if (octets === undefined) throw new TypeError(`${JSON.stringify(address)} is no IPv4 address`);
    return make(enterprise, 1, Uint8Array.from(octets));
  },

  /** Format 2: an IPv6 address in text. */
  fromIPv6(enterprise: number, address: string): Uint8Array {
    return make(enterprise, 2, ipv6Octets(address));
  },

  /** Format 3: a MAC address in text, such as `00:1a:2b:3c:4d:5e`, or its 6 octets. */
  fromMac(enterprise: number, mac: string | Uint8Array): Uint8Array {
    if (typeof mac !== "string") return make(enterprise, 3, sized("a MAC address", mac, 6, 6));
    if (!/^[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5}$/i.test(mac))
      throw new TypeError(`${JSON.stringify(mac)} is no MAC address`);
    const digits = mac.replace(/[:-]/g, "");
    return make(
      enterprise,
      3,
      Uint8Array.from({ length: 6 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)),
    );
  },

  /** Format 4: administratively assigned text of 1..27 octets. */
  fromText(enterprise: number, text: string): Uint8Array {
    if (typeof text !== "string")
      throw new TypeError(`the text is a string, not ${text === null ? "null" : typeof text}`);
    return make(enterprise, 4, sized("the text", new TextEncoder().encode(text), 1, 27));
  },

  /** Format 5: administratively assigned octets, 1..27 of them. */
  fromOctets(enterprise: number, octets: Uint8Array): Uint8Array {
    return make(enterprise, 5, sized("the value", octets, 1, 27));
  },
});

/**
 * Whether RFC 3411 §5 allows `id` as an engine's own: 5..32 octets, not all 00, not all ff, and not the one that stands for whichever
 * engine is local (RFC 5343 §3.1). Peers' are taken as they come.
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
    throw new RangeError(`enterprise number ${enterprise} is not in the range 0..2147483647`);
  }
  const id = new Uint8Array(5 + rest.length);
  new DataView(id.buffer).setUint32(0, (enterprise | 0x80000000) >>> 0);
  id[4] = format;
  id.set(rest, 5);
  return id;
}

function sized(what: string, octets: Uint8Array, min: number, max: number): Uint8Array {
  if (!(octets instanceof Uint8Array))
    throw new TypeError(`${what} is a Uint8Array, not ${octets === null ? "null" : typeof octets}`);
  if (octets.length < min || octets.length > max) {
    throw new RangeError(`${what} has ${octets.length} octets, not ${min === max ? min : `${min}..${max}`}`);
  }
  return octets;
}

/** The four octets of an IPv4 address; a leading zero would mean octal digits to some, decimal ones to others. */
function ipv4Octets(address: string): number[] | undefined {
  const parts = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(address)
    ? address.split(".").map(Number)
    : [];
  return parts.length === 4 && parts.every((part) => part < 256) ? parts : undefined;
}

/** The sixteen octets of an IPv6 address: `::` stands for the zeros that are left out, the last four octets may be dotted decimal. */
function ipv6Octets(address: string): Uint8Array {
  const fail = (): never => {
    throw new TypeError(`${JSON.stringify(address)} is no IPv6 address`);
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
