// Registries of other kinds of plug-ins: security models, and those of a package of its own.
import {
  createSecurityModel,
  discoveredPlugins,
  discoveredSecurityModels,
  pluginRegistry,
  propertyFault,
  registerSecurityModel,
  type SecurityModelPlugin,
  UnknownPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { attempt } from "./support/attempt.ts";

describe("security models have the same kind of registry", () => {
  const security: SecurityModelPlugin = {
    identifier: 77,
    name: "security-of-ours",
    create: () => ({ identifier: 77 }) as never,
  };
  afterEach(() => unregisterSecurityModel(77));

  test("they are found by their number", () => {
    registerSecurityModel(security);
    registerSecurityModel(security);
    expect(discoveredSecurityModels.get(77)).toBe(security);
    expect(createSecurityModel(77, {} as never)).toEqual({ identifier: 77 });
    expect(discoveredPlugins.size).toBe(0);
    expect(() => registerSecurityModel({ ...security, name: "another" })).toThrow(
      "security model 77 is already registered by security-of-ours; another",
    );
    expect(() => registerSecurityModel({ identifier: 5 } as never)).toThrow(
      "not a security model plug-in: `name` is missing",
    );
    expect(unregisterSecurityModel(77)).toBe(true);
  });

  test("the error for a missing one has advice", () => {
    const fault = attempt(() => createSecurityModel(3, {} as never));
    expect(fault).toBeInstanceOf(UnknownPlugin);
    expect(fault).toMatchObject({
      code: "ERR_SNMP_UNKNOWN_PLUGIN",
      kind: "security model",
      key: 3,
      known: [],
    });
    expect((fault as Error).message).toBe(
      'no security model 3 is registered (known: none); run `npm install @snmp/usm` and add `import "@snmp/usm"`',
    );
    registerSecurityModel(security);
    expect((attempt(() => createSecurityModel(4, {} as never)) as Error).message).toBe(
      "no security model 4 is registered (known: 77); import the package that provides it",
    );
  });
});

test("a package can have a registry for its own kind of plug-ins", () => {
  interface Protocol {
    readonly name: string;
    readonly protocol: string;
  }
  const protocols = pluginRegistry<string, Protocol>({
    kind: "authentication protocol",
    symbol: Symbol.for("test/protocols/1"),
    key: ({ protocol }) => protocol,
    fault: (candidate) => propertyFault(candidate, { protocol: "string", name: "string" }),
  });
  protocols.register({ name: "a", protocol: "sha3" });
  expect(protocols.plugins.get("sha3")).toEqual({ name: "a", protocol: "sha3" });
  expect(() => protocols.register({ name: "b", protocol: "sha3" })).toThrow(
    "authentication protocol sha3 is already registered by a; b cannot",
  );
  expect(protocols.unregister("sha3")).toBe(true);
});
