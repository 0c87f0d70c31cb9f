// One engine owns the users of an agent, a receiver and an originator.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { engineId, LocalEngine } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { startEngine } from "@snmp/usm";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";

const ops = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentication password" },
  priv: { protocol: "aes128", password: "privacy password" },
} as const;
const linkUp = "1.3.6.1.6.3.1.1.5.4";
const makeEngine = (users: ConstructorParameters<typeof LocalEngine>[0]["users"]): LocalEngine =>
  new LocalEngine({ engineId: engineId.fromText(0, "users"), ...(users && { users }) });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-engine-users-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("agent, receiver and originator of one engine share its users", async () => {
  const engine = await startEngine({ file: join(folder, "engine.json"), users: [ops] });
  await using agent = new Agent({ engine, port: 0, users: [{ user: "ops", access: "read-only" }] });
  await agent.listen();
  await using client = new Client(agent.addresses[0]!, v3(ops));
  expect((await client.get("1.3.6.1.6.3.10.2.1.2.0"))[0].value).toBe(engine.boots);

  await using receiver = new NotificationReceiver({ engine, listen: "udp://127.0.0.1:0" });
  await receiver.listen();
  await using originator = new NotificationOriginator({
    engine,
    targets: [{ address: receiver.addresses[0]!, user: "ops", kind: "inform" }],
  });
  const [result] = await originator.notify({ trapOid: linkUp });
  expect(result).toMatchObject({ status: "acknowledged" });
  for await (const notification of receiver) {
    expect(notification).toMatchObject({ trapOid: linkUp, securityName: "ops", securityLevel: "authPriv" });
    break;
  }
});

test("a receiver that names users takes only those, with the keys of the engine", async () => {
  const engine = makeEngine([ops, { ...ops, user: "other" }]);
  await using receiver = new NotificationReceiver({
    engine,
    listen: "udp://127.0.0.1:0",
    users: [{ user: "other" }],
  });
  await receiver.listen();
  const address = receiver.addresses[0]!;
  await using originator = new NotificationOriginator({
    engine: makeEngine([ops, { ...ops, user: "other" }]),
    targets: ["ops", "other"].map((user) => ({ address, user, kind: "inform", timeout: 2000, retries: 0 })),
  });
  const results = await originator.notify({ trapOid: linkUp });
  expect(results.map(({ status }) => status)).toEqual(["failed", "acknowledged"]);
});

test("keys that are given beside a user of the engine count, not those of the engine", async () => {
  const engine = makeEngine([ops]);
  const own = { ...ops, auth: { protocol: "sha256", password: "another password" } } as const;
  await using agent = new Agent({ engine, port: 0, users: [{ ...own, access: "read-only" }] });
  await agent.listen();
  await using client = new Client(agent.addresses[0]!, v3(own));
  expect((await client.get("1.3.6.1.2.1.1.3.0"))[0].type).toBe("TimeTicks");
});

test.each([
  ["a user without a name", [{ user: "" }], /^users\[0\]: user must have 1\.\.32 octets/],
  ["two users of one name", [ops, ops], /^users\[1\]: the name "ops" is there twice/],
  ["privacy without authentication", [{ user: "ops", priv: ops.priv }], /^users\[0\]: priv needs auth/],
])("the engine refuses %s", (_name, users, message) => {
  expect(() => makeEngine(users)).toThrow(message);
});

test("a target that names an unknown user, or credentials as well, is refused", () => {
  const engine = makeEngine([ops]);
  const make = (target: object) => () =>
    new NotificationOriginator({ engine, targets: [{ address: "192.0.2.1", ...target }] });
  expect(make({ user: "oops" })).toThrow('targets[0]: the engine has no user "oops"; its users: "ops"');
  expect(make({ user: "ops", credentials: v3(ops) })).toThrow("targets[0]: user and credentials exclude");
  expect(make({})).toThrow(/targets\[0\].*credentials/);
});

test("the secrets of an engine do not print", () => {
  const engine = makeEngine([ops]);
  const text = inspect(engine, { depth: 9, showHidden: true }) + JSON.stringify(engine);
  expect(text).toContain("ops");
  expect(text).not.toMatch(/authentication password|privacy password/);
});
