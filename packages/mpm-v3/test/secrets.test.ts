// Nothing that can be printed shows a password, a key or a digest of one.
import { v3 } from "@snmp/mpm-v3";
import { usmDatastore } from "@snmp/usm";
import { printAllWays, secretsOf } from "../../../test/support/secrets.ts";
import { alter, forge } from "./support/forge.ts";
import { agentEngineId, get, SimulatedAgent, SimulatedClient } from "./support/world.ts";

const authPassword = "a-password-of-authentication";
const privPassword = "a-password-of-privacy";
const user = {
  user: "ops",
  auth: { protocol: "sha256", password: authPassword },
  priv: { protocol: "aes256", password: privPassword },
};

test("neither credentials, models, responders, datastores nor errors show a secret", async () => {
  const agent = new SimulatedAgent({ users: [user] });
  const lcd = usmDatastore();
  const credentials = v3(user);
  const client = new SimulatedClient(
    (message) => agent.handle(message),
    credentials,
    lcd,
    "udp://192.0.2.1:161",
  );
  await client.request();
  const outputs: unknown[] = [
    credentials,
    client.model,
    client.model.securityModel,
    lcd,
    agent.responder,
    agent.engine,
    { deep: [{ credentials }] },
  ];

  // errors of every kind that this can bring about
  const wrong = [
    { ...user, auth: { ...user.auth, password: authPassword + "!" } },
    { ...user, priv: { ...user.priv, password: privPassword + "!" } },
    { ...user, user: "nobody" },
    { ...user, priv: { protocol: "aes512", password: privPassword } },
    { ...user, auth: { protocol: "sha257", password: authPassword } },
    { ...user, priv: { protocol: "aes128", masterKey: Buffer.from(privPassword) } },
    { ...user, level: authPassword as never, user: "x" },
  ];
  for (const input of wrong) {
    try {
      const other = new SimulatedClient((message) => agent.handle(message), v3(input));
      await other.request();
    } catch (error) {
      outputs.push(error);
    }
    try {
      outputs.push(new SimulatedAgent({ users: [input] }).responder);
    } catch (error) {
      outputs.push(error);
    }
  }
  const request = await client.encode();
  for (const reply of [
    await forge({ request, level: "authNoPriv", password: "something-else" }),
    alter((await agent.handle(request))!, ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
    alter((await agent.handle(request))!, ({ usm }) => (usm.privacyParameters = new Uint8Array(3))),
  ]) {
    try {
      client.model.decode(reply, credentials);
    } catch (error) {
      outputs.push(error);
    }
  }
  for (const received of agent.received) outputs.push(received);
  outputs.push(await client.encode(get()), await client.request());

  expect(outputs.length).toBeGreaterThan(20);
  const text = outputs.map(printAllWays).join("\n");
  for (const secret of await secretsOf([authPassword, privPassword], agentEngineId))
    expect(text.includes(secret)).toBe(false);
});
