// Proxies that are closed after the test.
import { ProxyForwarder, type ProxyForwarderOptions } from "@snmp/notifications";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

export const open: { close(): Promise<void> | void }[] = [];

export const auth = { protocol: "sha256", password: "authentic-enough" };
export const priv = { protocol: "aes128", password: "private-enough" };
export const ops = { user: "ops", auth, priv };
export const system = "1.3.6.1.2.1.1";
export const sysName = `${system}.5.0`;

export async function startProxy(options: ProxyForwarderOptions): Promise<ProxyForwarder> {
  const proxy = new ProxyForwarder({ listen: "udp://127.0.0.1:0", ...options });
  open.push(proxy);
  await proxy.listen();
  return proxy;
}
