// Measures SNMPv3 without a network: messages at each level, and keys. Run `npm run compile && node dist/v3-codec.js` in bench/.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { LocalEngine } from "@snmp/mpm-core";
import { plugin, v3, V3MessageProcessingModel } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu, responsePdu, type StandardPdu } from "@snmp/pdu";
import { authenticationProtocols, localizeKey, usmDatastore } from "@snmp/usm";
import { measure, readProcessorTime } from "./measure.ts";

const duration = { warmUp: 0.3, measured: 0.7 };
const auth = { protocol: "sha256", password: "authentic-enough" };
const engineId = Buffer.from("80001f888059dc486145a26322", "hex");
const empty = new Uint8Array(0);

await measureKeys();
for (const [auths, privs] of [
  [undefined, undefined],
  ["sha256", undefined],
  ["md5", "des"],
  ["sha", "aes128"],
  ["sha256", "aes128"],
  ["sha512", "aes256"],
] as const) {
  await measureMessages(auths, privs, 1);
}
await measureMessages("sha256", "aes128", 10);
await measureMessages("sha256", "aes128", 60);

/** Measures a request with `count` variable bindings: encoding, decoding of the answer, and the work of the agent. */
async function measureMessages(
  authentication: string | undefined,
  privacy: string | undefined,
  count: number,
): Promise<void> {
  const user = {
    user: "ops",
    ...(authentication && { auth: { protocol: authentication, password: "authentic-enough" } }),
    ...(privacy && { priv: { protocol: privacy, password: "private-enough" } }),
  };
  const engine = new LocalEngine({ engineId, boots: 7 });
  const responder = plugin.createResponder!({
    engine,
    community: () => undefined,
    settings: { 3: { users: [user] } },
  });
  const varbinds = Array.from({ length: count }, (_, i) =>
    makeVarbind(`1.3.6.1.2.1.2.2.1.10.${i + 1}`, "Counter32", 1234567 + i),
  );
  const pdu = requestPdu(
    "GetRequest",
    4711,
    varbinds.map(({ oid }) => makeVarbind(oid, "Null", null)),
  );
  const answerPdu: StandardPdu = responsePdu(4711, varbinds);
  const makeAnswer = async (message: Uint8Array): Promise<Uint8Array> => {
    const received = await responder.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard") throw new Error(received.reason);
    return received.respond(received.pdu.varbinds.length === 0 ? responsePdu(0, []) : answerPdu)!;
  };
  const credentials = v3(user);
  const model = new V3MessageProcessingModel(makeAnswer, {});
  const { data: request } = await model.encode(4711, credentials, empty, empty, pdu);
  const response = await makeAnswer(request);
  model.decode(response, credentials);

  const encoded = await measure(
    async (times) => {
      for (let i = 0; i < times; i++)
        model.release(model.messageId((await model.encode(4711, credentials, empty, empty, pdu)).data));
    },
    1,
    duration,
  );
  const answered = await measure(
    async (times) => {
      for (let i = 0; i < times; i++) await makeAnswer(request);
    },
    1,
    duration,
  );
  // The model takes each answer once, so many answers are made before.
  let decodeTime = 0;
  let decodedCount = 0;
  while (decodeTime < duration.measured * 1e6) {
    const answers: Uint8Array[] = [];
    for (let i = 0; i < 2000; i++)
      answers.push(await makeAnswer((await model.encode(4711, credentials, empty, empty, pdu)).data));
    const before = readProcessorTime();
    for (const message of answers) model.decode(message, credentials);
    decodeTime += readProcessorTime() - before;
    decodedCount += answers.length;
  }
  const label = `${authentication ?? "none"}/${privacy ?? "none"}, ${count} varbind${count === 1 ? "" : "s"}, ${request.length}/${response.length} octets`;
  const us = (value: number): string => `${value.toFixed(2)} us`;
  console.log(
    `${label}: encode ${us(encoded.cpu)}, decode ${us(decodeTime / decodedCount)}, receive and respond of the agent ${us(answered.cpu)}`,
  );
}

/** Measures passwords, and one password for 1,000 engines. */
async function measureKeys(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (const protocol of authenticationProtocols.values()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    delay.enable();
    delay.reset();
    const before = readProcessorTime();
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => protocol.passwordToKey(Buffer.from(`authentic-enough ${i}`))),
    );
    const wall = (performance.now() - start) / 20;
    const cpu = (readProcessorTime() - before) / 20;
    delay.disable();
    console.log(
      `${protocol.protocol}: a password takes ${wall.toFixed(2)} ms (${(cpu / 1000).toFixed(2)} ms of processor time), longest delay ${(delay.max / 1e6).toFixed(2)} ms`,
    );
  }
  const sha256 = authenticationProtocols.get("sha256")!;
  const master = await sha256.passwordToKey(Buffer.from(auth.password));
  const before = performance.now();
  for (let i = 0; i < 1000; i++) localizeKey(sha256, master, Buffer.from([...engineId, i >> 8, i & 0xff]));
  console.log(`localization for 1,000 engines: ${(performance.now() - before).toFixed(2)} ms`);

  // The work of a model for a new engine, without the network: two keys.
  const credentials = v3({ user: "ops", auth, priv: { protocol: "aes128", password: "private-enough" } });
  const lcd = usmDatastore();
  const probe = new LocalEngine({ engineId });
  const agent = plugin.createResponder!({ engine: probe, community: () => undefined, settings: {} });
  const models = Array.from({ length: 1000 }, (_, i) => {
    const handler = async (message: Uint8Array): Promise<Uint8Array> => {
      const received = await agent.receive(message);
      if (received.kind !== "report") throw new Error(received.kind);
      return received.data;
    };
    return new V3MessageProcessingModel(Object.assign(handler, { destination: `udp://192.0.2.1:${i}` }), lcd);
  });
  const pdu = requestPdu("GetRequest", 1, []);
  await models[0]!.encode(1, credentials, empty, empty, pdu);
  const cpuBefore = readProcessorTime();
  const start = performance.now();
  for (const model of models.slice(1)) await model.encode(1, credentials, empty, empty, pdu);
  const wall = performance.now() - start;
  console.log(
    `first messages to 1,000 destinations, discovery included: ${wall.toFixed(1)} ms (${((readProcessorTime() - cpuBefore) / 1000).toFixed(1)} ms of processor time)`,
  );
}
