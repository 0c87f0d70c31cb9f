// RFC 3413 §3.3 (3): the notify views of an agent that shares the engine.
import { Agent } from "../../agent/src/index.ts";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { type MayNotify, NotificationOriginator, type NotifyRequester } from "@snmp/notifications";
import { closeAll, later, startReceiver } from "./support/receivers.ts";
import { coldStart, linkDown } from "./support/messages.ts";
import { auth, newEngine, openOriginator } from "./support/originators.ts";

afterEach(closeAll);

const ops = v3({ user: "ops", auth });

test("sends to a target only what the notify view of its user in the agent has", async () => {
  const { port, receiver } = await startReceiver({ users: [{ user: "ops", auth }] });
  const engine = newEngine();
  const agent = later(
    new Agent({
      engine,
      views: { links: { include: ["1.3.6.1.6.3.1.1.5.3", "1.3.6.1.2.1.2"] }, all: { include: ["1"] } },
      groups: { operators: { notify: "links" }, readers: { read: "all" }, watchers: { notify: "all" } },
      users: [{ user: "ops", auth, group: "operators" }],
      communities: [
        { name: "quiet", securityName: "quiet", group: "readers" },
        { name: "public", group: "watchers" },
      ],
    }),
  );
  const address = `127.0.0.1:${port}`;
  const originator = openOriginator({
    engine,
    mayNotify: agent,
    targets: [
      { address, credentials: ops, name: "ops" },
      { address, credentials: v2c("quiet"), securityName: "quiet", name: "quiet" },
      { address, credentials: v2c("public"), securityName: "communities[1]", kind: "inform", name: "public" },
    ],
  });
  const statuses = async (sending: ReturnType<typeof originator.notify>) =>
    Object.fromEntries((await sending).map(({ target, status }) => [target, status]));
  expect(await statuses(originator.linkDown({ ifIndex: 3 }))).toEqual({
    ops: "sent",
    quiet: "filtered",
    public: "acknowledged",
  });
  expect(await statuses(originator.coldStart())).toEqual({
    ops: "filtered",
    quiet: "filtered",
    public: "acknowledged",
  });
  const hidden = { oid: "1.3.6.1.4.1.32473.1.0", type: "Integer32", value: 1 } as const;
  const [refused] = await originator.notify({ trapOid: linkDown, varbinds: [hidden] });
  expect(refused).toMatchObject({ status: "filtered", attempts: 0 });
  expect(refused!.reason).toContain("the notify view of ops does not allow 1.3.6.1.6.3.1.1.5.3");
  expect(receiver.counters.dropped).toEqual({});
});

test("asks mayNotify with the principal of each target, after its filter", async () => {
  const { port } = await startReceiver();
  const asked: [NotifyRequester, string, readonly string[]][] = [];
  const address = `127.0.0.1:${port}`;
  const originator = openOriginator({
    mayNotify: (...question) => asked.push(question) > 0,
    targets: [
      { address, credentials: v1("public"), securityName: "one" },
      { address, credentials: v2c("public"), securityName: "two", contextName: "bridge1" },
      { address, credentials: v3({ user: "ops", auth, context: "vlan5" }) },
      { address, credentials: v2c("public"), securityName: "filtered", filter: { include: ["1.2"] } },
    ],
  });
  const varbind = { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 } as const;
  await originator.notify({ trapOid: linkDown, varbinds: [varbind] });
  const requester = (mpm: number, securityModel: number, securityName: string, contextName = "") => ({
    messageProcessingModel: mpm,
    securityModel,
    securityName,
    securityLevel: mpm === 3 ? "authNoPriv" : "noAuthNoPriv",
    contextName,
  });
  expect(asked).toEqual(
    [requester(0, 1, "one"), requester(1, 2, "two", "bridge1"), requester(3, 3, "ops", "vlan5")].map(
      (each) => [each, linkDown, [varbind.oid]],
    ),
  );
});

test("sends nothing if mayNotify fails, or answers with a promise", async () => {
  const { port, receiver } = await startReceiver();
  const answers: unknown[] = [Promise.resolve(true), undefined];
  const originator = openOriginator({
    mayNotify: (() => {
      if (answers.length === 0) throw new Error("no view");
      return answers.shift();
    }) as MayNotify,
    targets: [{ address: `127.0.0.1:${port}`, credentials: v2c("public"), securityName: "public" }],
  });
  const errors = [];
  for (let i = 0; i < 3; i++)
    errors.push((await originator.notify({ trapOid: coldStart }))[0]!.error?.message);
  expect(errors).toEqual([
    "mayNotify must return true or false, not object",
    "mayNotify must return true or false, not undefined",
    "no view",
  ]);
  expect(receiver.counters.received).toBe(0);
});

test("refuses a community without a security name, and an option that cannot be asked", () => {
  const targets = [{ address: "192.0.2.1", credentials: v2c("private word") }];
  expect(() => new NotificationOriginator({ targets, mayNotify: () => true })).toThrow(
    /^targets\[0\].securityName is missing(?!.*private)/,
  );
  expect(() => new NotificationOriginator({ targets, mayNotify: {} as never })).toThrow(
    "the option mayNotify must be a function, or an agent",
  );
});
