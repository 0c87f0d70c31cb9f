import { UsageError } from "../failure.ts";

/** Returns the addresses of devices: those that are given, then the ports after the last one. */
export function listAddresses(given: readonly string[], count: number): string[] {
  const addresses = given.map((address) => address.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://"));
  if (addresses.length > count)
    throw new UsageError(
      `${addresses.length} addresses are given for ${count} files; use --devices to start more devices`,
    );
  if (addresses.length === 0) addresses.push("udp://127.0.0.1:1161");
  while (addresses.length < count) {
    const last = addresses.at(-1)!;
    const [, front, port] = /^(.*:)(\d+)$/.exec(last) ?? [];
    if (port === undefined)
      throw new UsageError(`the address ${last} has no port; write udp://127.0.0.1:1161`);
    addresses.push(`${front}${port === "0" ? 0 : Number(port) + 1}`);
  }
  return addresses;
}
