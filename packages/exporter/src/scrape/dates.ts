// Dates as seconds since 1970.

/** RFC 2579 DateAndTime. Returns whole seconds, or `undefined` if it is invalid; without a zone, it is UTC. */
export function secondsOfDateAndTime(octets: Uint8Array): number | undefined {
  let zone = 0;
  if (octets.length === 11) {
    const [sign, hours, minutes] = octets.subarray(8) as unknown as readonly [number, number, number];
    if ((sign !== plus && sign !== minus) || hours > 24 || minutes > 60) return undefined;
    zone = (hours * 60 + minutes) * (sign === plus ? 60 : -60);
  } else if (octets.length !== 8) return undefined;
  const [high, low, month, day, hour, minute, second, deci] = octets as unknown as readonly number[];
  const date = new Date(0);
  date.setUTCFullYear(high! * 256 + low!, month! - 1, day);
  date.setUTCHours(hour!, minute, second, deci! * 100);
  const seconds = Math.floor(date.getTime() / 1000) - zone;
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** RFC 5905 §6: seconds since 1900 and a fraction. Returns whole seconds, or `undefined` for fewer than 8 octets. */
export function secondsOfNtpTimestamp(octets: Uint8Array): number | undefined {
  if (octets.length < 8) return undefined;
  return new DataView(octets.buffer, octets.byteOffset).getUint32(0) - secondsFrom1900To1970;
}

const plus = 0x2b;
const minus = 0x2d;
const secondsFrom1900To1970 = 2_208_988_800;
