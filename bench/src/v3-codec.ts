// What SNMPv3 costs without a network: messages at each level, and keys. `npm run compile && node dist/v3-codec.js` in bench/.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { LocalEngine } from "@snmp/mpm-core";
import { plugin, v3, V3MessageProcessingModel } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu, responsePdu, type StandardPdu } from "@snmp/pdu";
import { authenticationProtocols, localizeKey, usmDatastore } from "@snmp/usm";
import { measure, processorTime } from "./measure.ts";

const duration = { warmUp: 0.3, measured: 0.7 };
const auth = { protocol: "sha256", password: "authentic-enough" };
const engineId = Buffer.from("80001f888059dc486145a26322", "hex");
const none = new Uint8Array(0);

await keys();
for (const [auths, privs] of [
  [undefined, undefined],
  ["sha256", undefined],
  ["md5", "des"],
  ["sha", "aes128"],
  ["sha256", "aes128"],
  ["sha512", "aes256"],
] as const) {
  await messages(auths, privs, 1);
}
await messages("sha256", "aes128", 10);
await messages("sha256", "aes128", 60);

/** The client's part of a request with so many variable bindings: encode, and decode of the answer; and the agent's part. */
async function messages(
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
  const answer = async (message: Uint8Array): Promise<Uint8Array> => {
    const received = await responder.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard") throw new Error(received.reason);
    return received.respond(received.pdu.varbinds.length === 0 ? responsePdu(0, []) : answerPdu)!;
  };
  const credentials = v3(user);
  const model = new V3MessageProcessingModel(answer, {});
  const { data: request } = await model.encode(4711, credentials, none, none, pdu);
  const response = await answer(request);
  model.decode(response, credentials);

  const encoded = await measure(
    async (times) => {
      for (let i = 0; i < times; i++)
        model.release(model.messageId((await model.encode(4711, credentials, none, none, pdu)).data));
    },
    1,
    duration,
  );
  const answered = await measure(
    async (times) => {
      for (let i = 0; i < times; i++) await answer(request);
    },
    1,
    duration,
  );
  // Each answer is taken once, so a lot of them is made beforehand.
  let decode = 0;
  let decoded = 0;
  while (decode < duration.measured * 1e6) {
    const answers: Uint8Array[] = [];
    for (let i = 0; i < 2000; i++)
      answers.push(await answer((await model.encode(4711, credentials, none, none, pdu)).data));
    const before = processorTime();
    for (const message of answers) model.decode(message, credentials);
    decode += processorTime() - before;
    decoded += answers.length;
  }
  const label = `${authentication ?? "none"}/${privacy ?? "none"}, ${count} varbind${count === 1 ? "" : "s"}, ${request.length}/${response.length} octets`;
  const us = (value: number): string => `${value.toFixed(2)} us`;
  console.log(
    `${label}: encode ${us(encoded.cpu)}, decode ${us(decode / decoded)}, agent's receive and respond ${us(answered.cpu)}`,
  );
}

/** Passwords, and one password at a thousand engines. */
async function keys(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (const protocol of authenticationProtocols.values()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    delay.enable();
    delay.reset();
    const before = processorTime();
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => protocol.passwordToKey(Buffer.from(`authentic-enough ${i}`))),
    );
    const wall = (performance.now() - start) / 20;
    const cpu = (processorTime() - before) / 20;
    delay.disable();
    console.log(
      `${protocol.protocol}: a password takes ${wall.toFixed(2)} ms (${(cpu / 1000).toFixed(2)} ms of processor time), longest delay ${(delay.max / 1e6).toFixed(2)} ms`,
    );
  }
  const sha256 = authenticationProtocols.get("sha256")!;
  const master = await sha256.passwordToKey(Buffer.from(auth.password));
  const before = performance.now();
  for (let i = 0; i < 1000; i++) localizeKey(sha256, master, Buffer.from([...engineId, i >> 8, i & 0xff]));
  console.log(`localising for 1,000 engines: ${(performance.now() - before).toFixed(2)} ms`);

  // All that a model does for a new engine beyond sending: two keys, opened.
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
  await models[0]!.encode(1, credentials, none, none, pdu);
  const cpuBefore = processorTime();
  const start = performance.now();
  for (const model of models.slice(1)) await model.encode(1, credentials, none, none, pdu);
  const wall = performance.now() - start;
  console.log(
    `first messages to 1,000 destinations, discovery included: ${wall.toFixed(1)} ms (${((processorTime() - cpuBefore) / 1000).toFixed(1)} ms of processor time)`,
  );
}
