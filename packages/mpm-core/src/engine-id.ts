// RFC 3411 §5: SnmpEngineID.

const make = (enterprise: number, format: number, rest: Uint8Array): Uint8Array => {
  if (!Number.isInteger(enterprise) || enterprise < 0 || enterprise > 0x7fffffff) {
    throw new RangeError(`enterprise number ${enterprise} is not in the range 0..2147483647`);
  }
  const id = new Uint8Array(5 + rest.length);
  new DataView(id.buffer).setUint32(0, (enterprise | 0x80000000) >>> 0);
  id[4] = format;
  id.set(rest, 5);
  return id;
};

const sized = (what: string, octets: Uint8Array, min: number, max: number): Uint8Array => {
  if (octets.length < min || octets.length > max) throw new RangeError(`${what} has ${octets.length} octets, not ${min}..${max}`);
  return octets;
};

/** SnmpEngineIDs out of what is unique about an engine; `enterprise` is an IANA private enterprise number (RFC 3411 §5). */
export const engineId = Object.freeze({
  /** Format 1: an IPv4 address in dotted decimal. */
  fromIPv4(enterprise: number, address: string): Uint8Array {
    const parts = /^\d{1,3}(\.\d{1,3}){3}$/.test(address) ? address.split(".").map(Number) : [];
    if (parts.length !== 4 || parts.some((part) => part > 255)) throw new TypeError(`${JSON.stringify(address)} is no IPv4 address`);
    return make(enterprise, 1, Uint8Array.from(parts));
  },

  /** Format 2: an IPv6 address in text. */
  fromIPv6(enterprise: number, address: string): Uint8Array {
    return make(enterprise, 2, ipv6Octets(address));
  },

  /** Format 3: a MAC address in text, such as `00:1a:2b:3c:4d:5e`, or its 6 octets. */
  fromMac(enterprise: number, mac: string | Uint8Array): Uint8Array {
    if (typeof mac !== "string") return make(enterprise, 3, sized("a MAC address", mac, 6, 6));
    if (!/^[0-9a-f]{2}([:-]?[0-9a-f]{2}){5}$/i.test(mac)) throw new TypeError(`${JSON.stringify(mac)} is no MAC address`);
    const digits = mac.replace(/[:-]/g, "");
    return make(
      enterprise,
      3,
      Uint8Array.from({ length: 6 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)),
    );
  },

  /** Format 4: administratively assigned text of 1..27 octets. */
  fromText(enterprise: number, text: string): Uint8Array {
    return make(enterprise, 4, sized("the text", new TextEncoder().encode(text), 1, 27));
  },

  /** Format 5: administratively assigned octets, 1..27 of them. */
  fromOctets(enterprise: number, octets: Uint8Array): Uint8Array {
    return make(enterprise, 5, sized("the value", octets, 1, 27));
  },
});

/** Whether RFC 3411 §5 allows `id` as an engine's own: 5..32 octets, not all 00, not all ff. Peers' are taken as they come. */
export function isValidEngineId(id: Uint8Array): boolean {
  if (id.length < 5 || id.length > 32) return false;
  if (id[0]! < 0x80 && id.length !== 12) return false;
  return !id.every((octet) => octet === 0) && !id.every((octet) => octet === 0xff);
}

/** The sixteen octets of an IPv6 address: `::` stands for the zeros that are left out, the last four may be dotted decimal. */
function ipv6Octets(address: string): Uint8Array {
  const fail = (): never => {
    throw new TypeError(`${JSON.stringify(address)} is no IPv6 address`);
  };
  const groupsOf = (text: string): number[] =>
    text === ""
      ? []
      : text.split(":").flatMap((group, i, all) => {
          const dotted = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(group);
          if (dotted !== null && i === all.length - 1) {
            const [a, b, c, d] = dotted.slice(1).map(Number) as [number, number, number, number];
            return Math.max(a, b, c, d) > 255 ? fail() : [a * 256 + b, c * 256 + d];
          }
          return /^[0-9a-f]{1,4}$/i.test(group) ? [Number.parseInt(group, 16)] : fail();
        });
  const halves = address.split("::");
  if (halves.length > 2) fail();
  const head = groupsOf(halves[0]!);
  const tail = halves.length === 2 ? groupsOf(halves[1]!) : [];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) fail();
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}
