// RFC 5343: an originator that asks the receiver of its informs which engine has the context.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { Agent } from "../../agent/src/index.ts";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator, type NotificationTarget, ProxyForwarder } from "@snmp/notifications";
import { hexOf } from "@snmp/pdu";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart } from "./support/messages.ts";
import { auth, newEngine, openOriginator } from "./support/originators.ts";

afterEach(closeAll);

const ops = { user: "ops", auth } as const;
const discovering = (port: number): NotificationTarget => ({
  address: `127.0.0.1:${port}`,
  credentials: v3(ops),
  kind: "inform",
  contextEngineId: "discover",
  timeout: 2000,
});

/** A receiver and a proxy of one engine behind one port. The proxy passes requests to an agent of another engine. */
async function startGateway() {
  const engine = newEngine();
  const { receiver, port } = await startReceiver({ engine, users: [ops] });
  const agent = later(
    new Agent({ engine: newEngine(), listen: "udp://127.0.0.1:0", communities: [{ name: "public" }] }),
  );
  await agent.listen();
  const proxy = later(
    new ProxyForwarder({
      engine,
      users: [ops],
      listen: "udp://127.0.0.1:0",
      routes: [{ target: { address: `127.0.0.1:${agent.port}`, credentials: v2c("public") } }],
    }),
  );
  await proxy.listen();
  const front = createSocket("udp4").bind(0, "127.0.0.1");
  const back = createSocket("udp4").bind(0, "127.0.0.1");
  await Promise.all([once(front, "listening"), once(back, "listening")]);
  later({ close: () => (front.close(), back.close(), undefined) });
  const gateway = { engine, receiver, agent, questions: 0, port: front.address().port };
  front.on("message", (message, { port: sender }) => {
    const isQuestion = message.includes(Buffer.from("060a2b060106030a02010100", "hex"));
    if (isQuestion) gateway.questions++;
    back.removeAllListeners("message").on("message", (reply) => front.send(reply, sender, "127.0.0.1"));
    back.send(message, isQuestion ? proxy.port! : port, "127.0.0.1");
  });
  return gateway;
}

test("asks the receiver once for the engine of the context of its informs", async () => {
  const gateway = await startGateway();
  const originator = openOriginator({ targets: [discovering(gateway.port)] });
  for (let i = 0; i < 2; i++)
    expect(await originator.notify({ trapOid: coldStart })).toMatchObject([
      { status: "acknowledged", attempts: i === 0 ? expect.any(Number) : 1 },
    ]);
  expect(gateway.questions).toBe(1);
  expect(hexOf(gateway.agent.engineId)).not.toBe(hexOf(gateway.engine.engineId));
  for (const { contextEngineId } of await take(gateway.receiver, 2))
    expect(contextEngineId).toBe(hexOf(gateway.agent.engineId));
});

test("fails if the receiver does not tell its snmpEngineID, and asks again the next time", async () => {
  const { port } = await startReceiver({ users: [ops] });
  const originator = openOriginator({ targets: [discovering(port)] });
  for (let i = 0; i < 2; i++)
    expect(await originator.notify({ trapOid: coldStart })).toMatchObject([
      { status: "failed", attempts: 0, error: { code: "ERR_SNMP_REPORT" } },
    ]);
});

test("ends the question when the signal aborts or the originator closes", async () => {
  const silent = await openSender(1);
  const originator = openOriginator({ targets: [discovering(silent.port)] });
  const controller = new AbortController();
  const aborted = originator.notify({ trapOid: coldStart }, { signal: controller.signal });
  await until(() => silent.answers.length > 0);
  controller.abort();
  expect(await aborted).toMatchObject([{ status: "failed", error: { name: "AbortError" } }]);
  const closed = originator.notify({ trapOid: coldStart });
  await originator.close();
  expect(await closed).toMatchObject([{ status: "failed", error: { code: "ERR_SNMP_CLOSED" } }]);
});

test.each([
  [{ kind: "trap", credentials: v3(ops) }, 'contextEngineId "discover" is for informs of SNMPv3'],
  [{ kind: "inform", credentials: v2c("public") }, 'contextEngineId "discover" is for informs of SNMPv3'],
  [
    { credentials: v3(ops), contextEngineId: "80000000" },
    'contextEngineId must be a Uint8Array or "discover"',
  ],
])("refuses discovery where there is nothing to discover (%#)", (target, message) => {
  const targets = [{ address: "192.0.2.1", contextEngineId: "discover", ...target } as NotificationTarget];
  expect(() => new NotificationOriginator({ targets })).toThrow(`targets[0]: ${message}`);
});
