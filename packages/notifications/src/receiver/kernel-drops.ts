// Datagrams that the kernel dropped because nobody read them in time. Only Linux tells.
import { readFile } from "node:fs/promises";

/** Datagrams that the kernel dropped before the receiver could read them. */
export interface KernelDrops {
  /** Those for the sockets of this receiver, since they were opened; `undefined` if the system does not tell. */
  readonly sockets: number | undefined;
  /** RcvbufErrors of the host, or of the network namespace: of all sockets, since it started; `undefined` if the system does not tell. */
  readonly rcvbufErrors: number | undefined;
}

/** Reads the drops of the sockets at these UDP ports. */
export async function readKernelDrops(ports: readonly number[]): Promise<KernelDrops> {
  const [udp4, udp6, snmp, snmp6] = await Promise.all(
    ["udp", "udp6", "snmp", "snmp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")),
  );
  return {
    sockets: udp4 === "" ? undefined : dropsAt(ports, `${udp4}\n${udp6}`),
    rcvbufErrors: sum(rcvbufErrors(snmp!), rcvbufErrors6(snmp6!)),
  };
}

/** The last column of /proc/net/udp counts drops; the second one has address and port in hexadecimal digits. */
function dropsAt(ports: readonly number[], table: string): number {
  let drops = 0;
  for (const line of table.split("\n")) {
    const columns = line.trim().split(/\s+/);
    const port = Number.parseInt(columns[1]?.split(":")[1] ?? "", 16);
    if (ports.includes(port)) drops += Number(columns.at(-1)) || 0;
  }
  return drops;
}

/** Two lines per protocol in /proc/net/snmp: names, then values. */
function rcvbufErrors(text: string): number | undefined {
  const [names, values] = text.split("\n").filter((line) => line.startsWith("Udp:"));
  const column = names?.split(" ").indexOf("RcvbufErrors") ?? -1;
  return column === -1 ? undefined : Number(values?.split(" ")[column]);
}

function rcvbufErrors6(text: string): number | undefined {
  const found = /^Udp6RcvbufErrors\s+(\d+)/m.exec(text);
  return found === null ? undefined : Number(found[1]);
}

function sum(first: number | undefined, second: number | undefined): number | undefined {
  return first === undefined ? second : first + (second ?? 0);
}
