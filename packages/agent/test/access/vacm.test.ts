// RFC 3415 as users write it: views, groups, levels, contexts, and the answers of the agent (RFC 3413 §3.2).
import fc from "fast-check";
import type { AccessRequester, Agent, AgentOptions, GroupRights, Principal, ViewType } from "@snmp/agent";
import { type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { groupFrom, selectEntry, Views } from "../../src/access/groups.ts";
import { bareAgent, base, numbers } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const auth = { protocol: "sha256", password: "long enough" };
const options: AgentOptions = {
  views: {
    all: { include: ["1"] },
    first: { include: [`${base}.1`] },
    second: { include: [`${base}.2`], exclude: [`${base}.2.3`] },
  },
  groups: {
    readers: { read: "first" },
    operators: [
      { level: "authNoPriv", read: "all", write: "second", notify: "all" },
      { level: "noAuthNoPriv", read: "first" },
      { level: "authNoPriv", context: "vlan5", read: "second" },
      { level: "authNoPriv", context: { prefix: "vlan" }, read: "first" },
      { securityModel: 2, read: "second" },
    ],
    nothing: {},
  },
  communities: [
    { name: "public", securityName: "public", group: "readers" },
    { name: "two", securityName: "two", group: "operators" },
    { name: "none", securityName: "none", group: "nothing" },
    { name: "v", securityName: "v", view: "second", access: "read-write" },
  ],
  users: [
    { user: "ops", auth, level: "noAuthNoPriv", group: "operators" },
    { user: "strict", auth, group: "operators" },
  ],
};

function setUp(): Agent {
  const agent = bareAgent(options);
  for (const subtree of [1, 2]) agent.mount(numbers(`${base}.${subtree}`, 4));
  agent.context("vlan5");
  agent.context("vlan77");
  agent.scalar(`${base}.9.0`, { type: "Integer32", value: 1, access: "read-write" });
  return agent;
}

const from = (
  securityName: string,
  securityLevel: SecurityLevel,
  contextName = "",
  securityModel = 3,
): AccessRequester => ({
  securityModel,
  securityName,
  securityLevel,
  contextName,
});

describe("isAccessAllowed", () => {
  test.each<[AccessRequester, ViewType, string | undefined, string]>([
    [from("ops", "authPriv", "nowhere"), "read", `${base}.1.1`, "noSuchContext"],
    // the context comes first (RFC 3415 §3.2)
    [from("nobody", "authPriv", "nowhere"), "read", `${base}.1.1`, "noSuchContext"],
    [from("nobody", "authPriv"), "read", `${base}.1.1`, "noGroupName"],
    [from("public", "authPriv"), "read", `${base}.1.1`, "noGroupName"],
    [from("strict", "noAuthNoPriv"), "read", `${base}.1.1`, "noAccessEntry"],
    [from("ops", "noAuthNoPriv"), "write", `${base}.1.1`, "noSuchView"],
    [from("ops", "noAuthNoPriv"), "read", `${base}.2.1`, "notInView"],
    [from("ops", "noAuthNoPriv"), "read", `${base}.1.1`, "accessAllowed"],
    [from("ops", "authNoPriv"), "read", `${base}.2.1`, "accessAllowed"],
    [from("ops", "authPriv"), "write", `${base}.2.1`, "accessAllowed"],
    [from("ops", "authPriv"), "write", `${base}.2.3`, "notInView"],
    [from("ops", "authPriv"), "write", undefined, "accessAllowed"],
    [from("ops", "authPriv", "vlan5"), "read", `${base}.1.1`, "notInView"],
    [from("ops", "authPriv", "vlan5"), "read", `${base}.2.1`, "accessAllowed"],
    [from("ops", "authPriv", "vlan77"), "read", `${base}.1.1`, "accessAllowed"],
    [from("ops", "authPriv", "vlan77"), "write", undefined, "noSuchView"],
    [from("public", "noAuthNoPriv", "", 1), "read", `${base}.1.1`, "accessAllowed"],
    [from("two", "noAuthNoPriv", "", 1), "read", `${base}.2.1`, "notInView"],
    [from("two", "noAuthNoPriv", "", 2), "read", `${base}.2.1`, "accessAllowed"],
    [from("none", "noAuthNoPriv", "", 2), "read", undefined, "noSuchView"],
  ])("%j asks to %s %s: %s", (requester, viewType, oid, status) => {
    expect(setUp().isAccessAllowed(requester, viewType, oid)).toBe(status);
  });

  test("is what `access`, `view` and `authorize` mean too", () => {
    const asked: Principal[] = [];
    const agent = bareAgent({
      ...options,
      authorize: (principal) => {
        asked.push(principal);
        return principal.securityName === "guest" ? { group: "readers" } : undefined;
      },
    });
    expect(agent.isAccessAllowed(from("v", "noAuthNoPriv", "", 2), "write", `${base}.2.1`)).toBe(
      "accessAllowed",
    );
    expect(agent.isAccessAllowed(from("v", "noAuthNoPriv", "", 2), "write", `${base}.2.3`)).toBe("notInView");
    expect(agent.isAccessAllowed(from("guest", "noAuthNoPriv", "", 9), "read", `${base}.1.1`)).toBe(
      "accessAllowed",
    );
    expect(agent.isAccessAllowed(from("stranger", "noAuthNoPriv", "", 9), "read")).toBe("noGroupName");
    expect(asked.map(({ securityName }) => securityName)).toEqual(["guest", "stranger"]);
  });

  test("lets a notification out if the notify view has it and each of its objects", () => {
    const agent = setUp();
    const ops = from("ops", "authPriv");
    expect(agent.mayNotify(ops, "1.3.6.1.6.3.1.1.5.3", [`${base}.1.1`, [1, 3, 6, 1]])).toBe(true);
    expect(agent.mayNotify(ops, "1.3.6.1.6.3.1.1.5.3", [`${base}.1.1`, "2.5"])).toBe(false);
    expect(agent.mayNotify(ops, "2.5")).toBe(false);
    expect(agent.mayNotify(from("ops", "noAuthNoPriv"), "1.3.6.1.6.3.1.1.5.3")).toBe(false);
    expect(agent.mayNotify(from("nobody", "authPriv"), "1.3.6.1.6.3.1.1.5.3")).toBe(false);
  });
});

describe("an agent answers (RFC 3413 §3.2)", () => {
  const write = (oid: string) => ({ oid, type: "Integer32", value: 2 }) as const;

  test("with noSuchObject, the next visible name and noAccess outside of a view", async () => {
    const agent = setUp();
    const reader = new Manager(agent);
    expect((await reader.get(`${base}.2.1`)).pdu.varbinds[0]!.type).toBe("noSuchObject");
    expect(await reader.walk("1.3")).toEqual([1, 2, 3, 4].map((i) => `${base}.1.${i}`));
    const writer = new Manager(agent, 1, "v");
    expect(await writer.walk("1.3")).toEqual([1, 2, 4].map((i) => `${base}.2.${i}`));
    expect(await writer.set(write(`${base}.9.0`))).toMatchObject({ status: "noAccess", index: 1 });
  });

  test("with authorizationError without a view, and counts it for communities", async () => {
    const agent = setUp();
    for (const [manager, expected] of [
      [new Manager(agent, 1, "none"), { status: "authorizationError", index: 0 }],
      [new Manager(agent, 0, "none"), { status: "noSuchName", index: 1 }],
    ] as const)
      expect(await manager.get(`${base}.1.1`)).toMatchObject(expected);
    expect(await new Manager(agent).set(write(`${base}.1.1`))).toMatchObject({
      status: "authorizationError",
    });
    expect(agent.counters.get("snmpInBadCommunityUses")).toBe(3);
  });
});

test.each<[AgentOptions, string]>([
  [{ groups: { g: { read: "al" } }, views: { all: {} } }, 'groups.g: there is no view "al"; use one of all'],
  [{ groups: { g: { level: "auth" as never } } }, "groups.g: level must be one of"],
  [{ groups: { g: { raed: "all" } as never } }, "groups.g: unknown option `raed`; did you mean `read`?"],
  [{ groups: { g: [{ read: {} }, { write: {} }] } }, "groups.g: two rights have the same level"],
  [
    { views: { v: { includes: [] } as never } },
    "views.v: unknown option `includes`; did you mean `include`?",
  ],
  [{ communities: [{ name: "secret", group: "g" }] }, 'communities[0]: there is no group "g"'],
  [
    { groups: { g: {} }, communities: [{ name: "secret", group: "g", access: "read-only" }] },
    "communities[0]: group cannot be combined",
  ],
  [{ groups: { ["g".repeat(33)]: {} } }, "the name of a group must have 1..32 octets"],
])("invalid access control is refused: %j", (invalid, message) => {
  expect(() => bareAgent({ communities: [], ...invalid })).toThrow(message);
});

test("selects the rights that RFC 3415 §4 selects", () => {
  const context = fc.constantFrom("", "a", "ab", "abc", "b");
  const right = fc.record({
    level: fc.constantFrom(...securityLevels),
    context: fc.oneof(context, fc.record({ prefix: context })),
    securityModel: fc.constantFrom(0, 1, 3),
  });
  const keyOf = ({
    level,
    context: given,
    securityModel,
  }: Required<Pick<GroupRights, "level" | "context" | "securityModel">>) =>
    `${level} ${typeof given === "string" ? given : given.prefix} ${securityModel}`;
  let selected = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(right, { selector: keyOf, maxLength: 10 }),
      fc.record({
        securityLevel: fc.constantFrom(...securityLevels),
        contextName: context,
        securityModel: fc.constantFrom(1, 2, 3),
      }),
      (rights, requester) => {
        const group = groupFrom("g", rights, new Views());
        const expected = selectLiterally(rights, requester);
        const found = selectEntry(group, requester);
        if (expected !== undefined) selected++;
        expect(found && `${found.level} ${found.contextPrefix} ${found.securityModel}`).toBe(
          expected && keyOf(expected),
        );
      },
    ),
    { seed: 3415, numRuns: 1000 },
  );
  expect(selected).toBeGreaterThan(300);
});

type Right = Required<Pick<GroupRights, "level" | "context" | "securityModel">>;

/** RFC 3415 §4, vacmAccessTable, step by step. */
function selectLiterally(
  rights: readonly Right[],
  {
    securityModel,
    securityLevel,
    contextName,
  }: { securityModel: number; securityLevel: SecurityLevel; contextName: string },
): Right | undefined {
  const prefixOf = ({ context }: Right): string => (typeof context === "string" ? context : context.prefix);
  const rank = (level: SecurityLevel): number => securityLevels.indexOf(level);
  // 1) the set of possible matches
  let set = rights
    .filter(
      (r) =>
        prefixOf(r) === contextName || (typeof r.context !== "string" && contextName.startsWith(prefixOf(r))),
    )
    .filter((r) => r.securityModel === securityModel || r.securityModel === 0)
    .filter((r) => rank(r.level) <= rank(securityLevel));
  const narrow = (keep: (r: Right) => boolean): void => {
    const kept = set.filter(keep);
    if (kept.length > 0) set = kept;
  };
  // 2) a) to d)
  narrow((r) => r.securityModel === securityModel);
  narrow((r) => prefixOf(r) === contextName);
  const maxLength = Math.max(...set.map((r) => prefixOf(r).length));
  narrow((r) => prefixOf(r).length === maxLength);
  return set.sort((a, b) => rank(b.level) - rank(a.level))[0];
}
