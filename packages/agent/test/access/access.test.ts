import { inspect } from "node:util";
import { type AccessOptions, Agent, type AgentOptions, type Discard, type Principal } from "@snmp/agent";
import type { MpmPlugin } from "@snmp/mpm-core";
import { plugin as v2c } from "@snmp/mpm-v2c";
import { requestPdu, type VarbindInput } from "@snmp/pdu";
import { base, bareAgent, numbers } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const write = (oid: string): VarbindInput => ({ oid, type: "Integer32", value: 7 });

describe("communities", () => {
  test("that are unknown get no answer, and are counted", async () => {
    const discards: Discard[] = [];
    const agent = bareAgent({ onDiscard: (discard) => discards.push(discard) });
    for (const name of ["", "publi", "publicc", "public\0", "PUBLIC", "p".repeat(300)]) {
      await expect(new Manager(agent, 1, name).get(base)).rejects.toThrow("did not answer");
    }
    expect(agent.counters.get("snmpInBadCommunityNames")).toBe(6);
    expect(discards[0]).toEqual({ counter: "snmpInBadCommunityNames", reason: "an unknown community" });
  });

  test("are compared as octets", async () => {
    const agent = bareAgent({ communities: [{ name: Uint8Array.of(0xff, 0, 0xfe) }, { name: "grün" }] });
    expect((await new Manager(agent, 1, "grün").get(base)).status).toBe("noError");
    const request = new Manager(agent, 1, "xyz").encode(requestPdu("GetRequest", 1, []));
    request.set([0xff, 0, 0xfe], 7);
    const reply = await agent.handle(request);
    expect(reply?.subarray(7, 10)).toEqual(Uint8Array.of(0xff, 0, 0xfe));
  });

  test("are empty by default, so that nobody has access", async () => {
    const agent = new Agent();
    await expect(new Manager(agent).get(base)).rejects.toThrow("did not answer");
  });

  test("are read-only by default: a Set is answered with authorizationError, or noSuchName in SNMPv1, and counted (RFC 3584 §4.4)", async () => {
    const agent = bareAgent();
    const scalar = agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, access: "read-write" });
    expect(await new Manager(agent).set(write(`${base}.1.0`))).toMatchObject({
      status: "authorizationError",
      index: 0,
    });
    expect(await new Manager(agent, 0).set(write(`${base}.1.0`))).toMatchObject({
      status: "noSuchName",
      index: 1,
    });
    expect(agent.counters.get("snmpInBadCommunityUses")).toBe(2);
    expect(scalar.value).toBe(1);
    expect((await new Manager(agent, 1, "private").set(write(`${base}.1.0`))).status).toBe("noError");
    expect(scalar.value).toBe(7);
  });

  test.each<[string, AgentOptions, string | RegExp]>([
    [
      "the same name twice",
      { communities: [{ name: "secret" }, { name: "secret" }] },
      "communities[1]: an earlier community has the same name",
    ],
    [
      "an invalid access",
      { communities: [{ name: "secret", access: "write" as never }] },
      'communities[0]: access must be "read-only" or "read-write", not "write"',
    ],
    [
      "an invalid name",
      { communities: [{ name: 5 as never }] },
      "communities[0]: name must be a string or a Uint8Array, not number",
    ],
    [
      "one security name with different access",
      {
        communities: [
          { name: "secret", securityName: "ops" },
          { name: "secret2", securityName: "ops", access: "read-write" },
        ],
      },
      'communities[1]: an earlier entry gives the security name "ops" different access',
    ],
    [
      "an invalid subtree",
      { communities: [{ name: "secret", view: { include: ["1.x"] } }] },
      /"1\.x" is (?:no|not an) OBJECT IDENTIFIER/,
    ],
  ])(
    "with invalid options are refused; the error names the position, not the community: %s",
    (_, options, message) => {
      const make = () => new Agent(options);
      expect(make).toThrow(message);
      expect(make).not.toThrow("secret");
    },
  );

  test("do not show when an agent is printed", () => {
    const agent = new Agent({ communities: [{ name: "topsecret" }] });
    expect(JSON.stringify(agent) + inspect(agent, { depth: 10, showHidden: true })).not.toContain(
      "topsecret",
    );
  });
});

describe("models of other security models", () => {
  const stranger: MpmPlugin = {
    ...v2c,
    createResponder: (environment) => {
      const responder = v2c.createResponder!(environment);
      return {
        async receive(message) {
          const received = await responder.receive(message);
          return received.kind === "message"
            ? { ...received, securityModel: 77, securityName: named ?? received.securityName }
            : received;
        },
      };
    },
  };
  let named: string | undefined;

  test("have the rights of communities", async () => {
    named = undefined;
    const agent = bareAgent({ models: [stranger] });
    agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, access: "read-write" });
    expect((await new Manager(agent).get(`${base}.1.0`)).varbinds).toEqual([`${base}.1.0=Integer32:1`]);
    expect((await new Manager(agent).set(write(`${base}.1.0`))).status).toBe("authorizationError");
    expect((await new Manager(agent, 1, "private").set(write(`${base}.1.0`))).status).toBe("noError");
  });

  test("have the rights that `authorize` returns for other names", async () => {
    const asked: Principal[] = [];
    const agent = bareAgent({
      models: [stranger],
      authorize: (principal) => {
        asked.push(principal);
        return { alice: { access: "read-write" }, bob: { view: { exclude: [base] } } }[
          principal.securityName
        ] as AccessOptions | undefined;
      },
    });
    agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, access: "read-write" });
    const manager = new Manager(agent);
    named = "alice";
    expect((await manager.set(write(`${base}.1.0`))).status).toBe("noError");
    named = "bob";
    expect((await manager.get(`${base}.1.0`)).pdu.varbinds[0]!.type).toBe("noSuchObject");
    named = "carol";
    expect((await manager.get(`${base}.1.0`)).status).toBe("authorizationError");
    expect(asked[0]).toEqual({
      messageProcessingModel: 1,
      securityModel: 77,
      securityName: "alice",
      securityLevel: "noAuthNoPriv",
      contextName: "",
    });
  });
});

describe("views", () => {
  const viewing = (
    view: { include?: string[]; exclude?: string[] },
    access: "read-only" | "read-write" = "read-write",
  ) => {
    const agent = bareAgent({ communities: [{ name: "public", access, view }] });
    for (const subtree of [1, 2, 3]) agent.mount(numbers(`${base}.${subtree}`, 4));
    agent.scalar(`${base}.4.0`, { type: "Integer32", value: 1, access: "read-write" });
    return new Manager(agent);
  };
  const walk = async (manager: Manager): Promise<string[]> =>
    (await manager.walk("1.3")).map((oid) => oid.slice(base.length + 1));

  test("hide instances that they do not include", async () => {
    const manager = viewing({ include: [`${base}.2`, `${base}.3.2`] });
    expect(await walk(manager)).toEqual(["2.1", "2.2", "2.3", "2.4", "3.2"]);
    expect(
      (await manager.get(`${base}.1.1`, `${base}.2.1`, `${base}.3.1`)).pdu.varbinds.map(({ type }) => type),
    ).toEqual(["noSuchObject", "Integer32", "noSuchObject"]);
    expect(await manager.set(write(`${base}.4.0`))).toMatchObject({ status: "noAccess", index: 1 });
  });

  test("hide instances that they exclude; the longest subtree decides", async () => {
    expect(await walk(viewing({ exclude: [`${base}.2`] }))).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "3.1",
      "3.2",
      "3.3",
      "3.4",
      "4.0",
    ]);
    expect(
      await walk(viewing({ include: ["1", `${base}.2.3`], exclude: [`${base}.2`, `${base}.3.4`] })),
    ).toEqual(["1.1", "1.2", "1.3", "1.4", "2.3", "3.1", "3.2", "3.3", "4.0"]);
    expect(await walk(viewing({ include: [base], exclude: [base] }))).toEqual([]);
    expect(await walk(viewing({ include: [] }))).toEqual([]);
  });

  test("hide instances from SNMPv1 too, with noSuchName", async () => {
    const { agent } = viewing({ include: [`${base}.2`] });
    const manager = new Manager(agent, 0);
    expect(await manager.get(`${base}.2.1`, `${base}.1.1`)).toMatchObject({ status: "noSuchName", index: 2 });
    expect(await manager.next(`${base}.2.4`)).toMatchObject({ status: "noSuchName", index: 1 });
    expect(await manager.set(write(`${base}.4.0`))).toMatchObject({ status: "noSuchName", index: 1 });
  });

  test("skip a subtree of a hundred thousand hidden instances in one step", async () => {
    const agent = bareAgent({ communities: [{ name: "public", view: { exclude: [`${base}.1`] } }] });
    let asked = 0;
    const provider = numbers(`${base}.1`, 100_000);
    const lastOfAll = (oid: string) => oid.includes(".4294967295.");
    agent.mount({ ...provider, next: (oid) => (asked++, lastOfAll(oid) ? undefined : provider.next(oid)) });
    agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1 });
    expect(await new Manager(agent).walk(base)).toEqual([`${base}.2.0`]);
    expect(asked).toBeLessThan(5);
  });
});

describe("contexts", () => {
  test("have their own objects, and a community selects one", async () => {
    const agent = bareAgent({
      communities: [
        { name: "public" },
        { name: "public@vlan5", context: "vlan5" },
        { name: "lost", context: "nowhere" },
      ],
    });
    agent.scalar(`${base}.1.0`, { type: "OctetString", value: "default" });
    agent.context("vlan5").scalar(`${base}.1.0`, { type: "OctetString", value: "five" });
    expect(agent.context("")).toBe(agent);
    expect(agent.context("vlan5")).toBe(agent.context("vlan5"));
    expect((await new Manager(agent).get(`${base}.1.0`)).varbinds).toEqual([
      `${base}.1.0=OctetString:default`,
    ]);
    expect((await new Manager(agent, 1, "public@vlan5").get(`${base}.1.0`)).varbinds).toEqual([
      `${base}.1.0=OctetString:five`,
    ]);
    await expect(new Manager(agent, 1, "lost").get(`${base}.1.0`)).rejects.toThrow("did not answer");
    expect(agent.counters.get("snmpUnknownContexts")).toBe(1);
  });
});
