// Rights for the users of a security model that somebody else publishes.
import { Agent, type AgentOptions, type UserOptions } from "@snmp/agent";
import {
  create,
  registerSecurityModel,
  type SecurityCredentials,
  type SecurityLevel,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import "@snmp/mpm-v3";
import { makeVarbind, requestPdu, type StandardPdu } from "@snmp/pdu";
import "@snmp/usm";
import { toy } from "../../../../test/support/toy-security-model.ts";
import { base, bareAgent } from "../support/demo.ts";

const toyNumber = toy.identifier;

beforeAll(() => registerSecurityModel(toy));
afterAll(() => void unregisterSecurityModel(toyNumber));

function agentWith(users: readonly UserOptions[], options: AgentOptions = {}): Agent {
  const agent = bareAgent({ users, ...options });
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, access: "read-write" });
  return agent;
}

/** The error-status of the answer to a request through SNMPv3 and the other security model. */
async function ask(
  agent: Agent,
  securityName: string,
  securityLevel: SecurityLevel,
  type: "GetRequest" | "SetRequest" = "GetRequest",
) {
  const credentials: SecurityCredentials = { mpm: 3, securityModel: toyNumber, securityName, securityLevel };
  const model = create(3, () => Promise.reject(new Error("nothing is to be discovered")), {});
  const none = new Uint8Array(0);
  const { data } = await model.encode(
    7,
    credentials,
    agent.engineId,
    none,
    requestPdu(type, 7, [makeVarbind(`${base}.1.0`, "Integer32", 5)]),
  );
  return (model.decode((await agent.handle(data))!, credentials) as StandardPdu).errorStatus;
}

const noError = 0;
const authorizationError = 16;

test("users of another security model have the rights of their entry, at its level and above", async () => {
  const agent = agentWith([
    { user: "alice", securityModel: toyNumber, access: "read-write", level: "authNoPriv" },
    { user: "bob", securityModel: toyNumber },
  ]);
  expect(await ask(agent, "alice", "authPriv", "SetRequest")).toBe(noError);
  expect(await ask(agent, "alice", "authNoPriv")).toBe(noError);
  expect(await ask(agent, "alice", "noAuthNoPriv")).toBe(authorizationError);
  expect(await ask(agent, "bob", "noAuthNoPriv")).toBe(noError);
  expect(await ask(agent, "bob", "authPriv", "SetRequest")).toBe(authorizationError);
  expect(await ask(agent, "carol", "authPriv")).toBe(authorizationError);
});

test("an entry grants rights only in its own security model", async () => {
  expect(await ask(agentWith([{ user: "alice" }]), "alice", "authPriv")).toBe(authorizationError);
  expect(await ask(agentWith([{ user: "alice", securityModel: 4243 }]), "alice", "authPriv")).toBe(
    authorizationError,
  );
  const users: UserOptions[] = [
    { user: "alice", securityModel: toyNumber, view: { exclude: [base] } },
    { user: "alice", access: "read-write" },
  ];
  expect(await ask(agentWith(users), "alice", "authPriv", "SetRequest")).toBe(authorizationError);
});

test("users and settings reach the security model", async () => {
  unregisterSecurityModel(toyNumber);
  const seen: unknown[] = [];
  registerSecurityModel({
    ...toy,
    create: (environment) => (seen.push(environment.settings), toy.create(environment)),
  });
  const users: UserOptions[] = [
    { user: "alice", securityModel: toyNumber, auth: { protocol: "anything", password: "open" } },
  ];
  const agent = agentWith(users, { settings: { 3: { toys: 5 } } });
  expect(await ask(agent, "alice", "authNoPriv")).toBe(noError);
  expect(seen.filter((settings) => settings !== undefined)).toMatchObject([
    { users: [{ user: "alice", securityModel: toyNumber, auth: { protocol: "anything" } }], toys: 5 },
  ]);
});

test.each([0, -1, 1.5, 2 ** 31, "usm" as never])(
  "refuses %p as the number of a security model",
  (securityModel) => {
    expect(() => new Agent({ users: [{ user: "a" }, { user: "b", securityModel }] })).toThrow(
      "users[1]: securityModel must be an integer in the range 1..2147483647, not ",
    );
  },
);
