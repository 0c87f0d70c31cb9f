// The bound for connections, with TLS and without.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent as PlainAgent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Exporter } from "@snmp/exporter";
import { describeTls, type Identity, makeIdentity } from "./support/certificates.ts";
import { get, statusOf } from "./support/get.ts";
import { configure } from "./support/yaml.ts";

const config = configure("walk: [1.3.6.1.4.1.1]");

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-connections-"))));
afterAll(() => rm(folder, { recursive: true }));

interface Running extends AsyncDisposable {
  readonly port: number;
  readonly log: string[];
}

async function start(maxConnections: number, webConfig?: string): Promise<Running> {
  const log: string[] = [];
  const exporter = new Exporter({
    config,
    maxConnections,
    webConfig,
    log: (level, message, fields) => void log.push(`${level} ${message} ${JSON.stringify(fields)}`),
  });
  const { port } = await exporter.listen("127.0.0.1:0");
  return { port, log, [Symbol.asyncDispose]: () => exporter.close() };
}

/** Connects, and sends nothing. */
async function connectSilently(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await new Promise((resolve) => socket.once("connect", resolve));
  return socket;
}

function testBound(
  scheme: "http" | "https",
  startBounded: (max: number) => Promise<Running>,
  ca = () => "",
): void {
  const urlOf = ({ port }: Running): string => `${scheme}://127.0.0.1:${port}/-/healthy`;
  const newAgent = (): PlainAgent => {
    const Agent = scheme === "https" ? TlsAgent : PlainAgent;
    return new Agent({ keepAlive: true });
  };

  test("idle connections make room for others", async () => {
    await using running = await startBounded(3);
    const agents = Array.from({ length: 20 }, newAgent);
    for (const agent of agents) expect((await get(urlOf(running), { agent, ca: ca() })).status).toBe(200);
    expect(running.log).toEqual([]);
    for (const agent of agents) agent.destroy();
  });

  test("further ones are refused while all are busy, and the log tells it once", async () => {
    await using running = await startBounded(3);
    const busy = [
      await connectSilently(running.port),
      await connectSilently(running.port),
      await connectSilently(running.port),
    ];
    for (let i = 0; i < 3; i++) expect(await statusOf(urlOf(running), { ca: ca() })).toBe("refused");
    const warning = 'warn Too many connections: raise maxConnections, or --web.max-connections {"max":3}';
    expect(running.log.filter((line) => line.startsWith("warn"))).toEqual([warning]);
    busy[0]!.destroy();
    // its place is free a moment later
    let status: number | "refused" = "refused";
    for (const end = Date.now() + 5000; status === "refused" && Date.now() < end;)
      status = await statusOf(urlOf(running), { ca: ca() });
    expect(status).toBe(200);
    for (const socket of busy) socket.destroy();
  });
}

describe("plain", () => testBound("http", (max) => start(max)));

describeTls("with TLS", () => {
  let server: Identity;
  beforeAll(async () => {
    server = makeIdentity(folder, "server");
    await writeFile(
      join(folder, "web.yml"),
      "tls_server_config: { cert_file: server.crt, key_file: server.key }",
    );
  });
  const ca = (): string => server.cert;
  testBound("https", (max) => start(max, join(folder, "web.yml")), ca);
});

test("maxConnections is checked", () => {
  expect(() => new Exporter({ config, maxConnections: 1 })).toThrow(
    "the option maxConnections must be an integer in the range 2..1000000, not 1",
  );
});
