// The registry of plug-ins (DESIGN: one global map, shared by every copy; clashes name both; what is missing is named).
import { inspect } from "node:util";
import type * as mpmCore from "@snmp/mpm-core";
import {
  create,
  discoveredPlugins,
  InvalidPlugin,
  isValidMpmPlugin,
  MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
  PluginClash,
  register,
  type TransportHandler,
  UnknownMessageProcessingModel,
  unregister,
} from "@snmp/mpm-core";
import { attempt } from "./support/attempt.ts";

type Copy = typeof mpmCore;

const handler: TransportHandler = () => Promise.reject(new Error("nobody is there"));

class Model extends MessageProcessingModel {
  readonly identifier = 200;
  override securityModel = undefined;
  encode = () => Promise.resolve({ data: new Uint8Array(0) });
  decode = () => {
    throw new Error("nothing");
  };
  messageId = () => 1;
}

const plugin: MpmPlugin = Object.freeze({
  identifier: 200,
  name: "mpm-of-ours",
  create: (...given: [TransportHandler, object]) => new Model(given[0], { ...given[1] }),
});

afterEach(() => {
  for (const identifier of [...discoveredPlugins.keys()]) unregister(identifier);
});

test("create passes transport handler and datastore to the registered plug-in", () => {
  register(plugin);
  const lcd = { peer: 1 };
  const model = create(200, handler, lcd);
  expect(model).toBeInstanceOf(Model);
  expect(model.transportHandler).toBe(handler);
  expect(model.lcd).toEqual(lcd);
  expect(pluginFor(200)).toBe(plugin);
});

test("registering the same plug-in twice, or from another copy of its package, changes nothing", () => {
  register(plugin);
  register(plugin);
  register({ ...plugin });
  expect([...discoveredPlugins]).toEqual([[200, plugin]]);
  expect(discoveredPlugins.get(200)).toBe(plugin);
});

test("F8: refuses another plug-in under a taken identifier; the message names both and the way out", () => {
  register(plugin);
  const fault = attempt(() => register({ ...plugin, name: "mpm-of-theirs" }));
  expect(fault).toBeInstanceOf(PluginClash);
  expect(fault).toMatchObject({
    code: "ERR_SNMP_PLUGIN_CLASH",
    key: 200,
    registered: "mpm-of-ours",
    refused: "mpm-of-theirs",
  });
  expect((fault as Error).message).toBe(
    "message processing model 200 is already registered by mpm-of-ours; mpm-of-theirs cannot have it too. To use it, unregister that one first, then register the plug-in that mpm-of-theirs/plugin exports; or pass that plug-in by hand, without the registry",
  );
  expect(unregister(200)).toBe(true);
  register({ ...plugin, name: "mpm-of-theirs" });
  expect(pluginFor(200).name).toBe("mpm-of-theirs");
});

test("unregister removes a plug-in and returns true; the second call returns false", () => {
  register(plugin);
  const model = create(200, handler, {});
  expect(unregister(200)).toBe(true);
  expect(unregister(200)).toBe(false);
  expect(discoveredPlugins.size).toBe(0);
  expect(model.messageId(new Uint8Array(0))).toBe(1);
});

describe("refuses invalid candidates; the message says what is missing", () => {
  test.each<[unknown, string]>([
    [undefined, "it is undefined, not an object"],
    [null, "it is null, not an object"],
    ["mpm", "it is string, not an object"],
    [{ ...plugin, identifier: undefined }, "`identifier` is missing (a number is wanted)"],
    [{ name: "x", create: plugin.create }, "`identifier` is missing (a number is wanted)"],
    [{ ...plugin, identifier: "200" }, "`identifier` is a string, not a number"],
    [{ ...plugin, identifier: 1.5 }, "`identifier` is 1.5, not an integer in the range 0..2147483647"],
    [{ ...plugin, identifier: -1 }, "`identifier` is -1, not an integer in the range 0..2147483647"],
    [{ ...plugin, identifier: NaN }, "`identifier` is NaN, not an integer"],
    [{ ...plugin, identifier: 2 ** 31 }, "`identifier` is 2147483648, not an integer"],
    [{ ...plugin, name: undefined }, "`name` is missing (a string is wanted)"],
    [{ ...plugin, name: "" }, "`name` is empty"],
    [{ ...plugin, name: null }, "`name` is null, not a string"],
    [{ ...plugin, create: undefined }, "`create` is missing (a function is wanted)"],
    [{ ...plugin, create: {} }, "`create` is a object, not a function"],
    [{ ...plugin, createResponder: {} }, "`createResponder` is a object, not a function"],
  ])("%p", (candidate, why) => {
    expect(isValidMpmPlugin(candidate)).toBe(false);
    const fault = attempt(() => register(candidate as MpmPlugin));
    expect(fault).toBeInstanceOf(InvalidPlugin);
    expect((fault as Error).message).toMatch(`not a message processing model plug-in: ${why}`);
    expect(discoveredPlugins.size).toBe(0);
  });

  test("accepts valid candidates by their shape", () => {
    expect(isValidMpmPlugin(plugin)).toBe(true);
    expect(isValidMpmPlugin({ ...plugin, createResponder: () => undefined })).toBe(true);
    class Static {
      static readonly identifier = 0;
      static create = plugin.create;
    }
    expect(isValidMpmPlugin(Static)).toBe(true); // a class has a name
  });
});

describe("an identifier that is not registered", () => {
  test.each([
    [0, "SNMPv1", 'run `npm install @snmp/mpm-v1` and add `import "@snmp/mpm-v1"`'],
    [1, "SNMPv2c", 'run `npm install @snmp/mpm-v2c` and add `import "@snmp/mpm-v2c"`'],
    [
      3,
      "SNMPv3",
      'run `npm install @snmp/mpm-v3 @snmp/usm` and add `import "@snmp/mpm-v3"` and `import "@snmp/usm"`',
    ],
  ])(
    "%i is published by this project: the error says what to install and import",
    (identifier, title, advice) => {
      const fault = attempt(() => create(identifier, handler, {}));
      expect(fault).toBeInstanceOf(UnknownMessageProcessingModel);
      expect(fault).toMatchObject({ code: "ERR_SNMP_UNKNOWN_MODEL", identifier, known: [] });
      expect((fault as Error).message).toBe(
        `no message processing model ${identifier} (${title}) is registered; none is. To use it, ${advice}`,
      );
    },
  );

  test("other identifiers: the error says what is registered", () => {
    register(plugin);
    expect((attempt(() => create(7, handler, {})) as Error).message).toBe(
      "no message processing model 7 is registered; 200 (mpm-of-ours) is. To use it, import the package that provides it",
    );
    register({ ...plugin, identifier: 99, name: "mpm-99" });
    const fault = attempt(() => pluginFor(7));
    expect(fault).toMatchObject({ identifier: 7, known: [99, 200] });
    expect((fault as Error).message).toMatch("; 99 (mpm-99), 200 (mpm-of-ours) are. To use it");
  });

  test("a registry of another version exists: the error says how to find it", () => {
    const later = Symbol.for("@snmp/mpm-core/registry/2");
    Object.defineProperty(globalThis, later, { value: new Map(), configurable: true });
    try {
      expect((attempt(() => create(1, handler, {})) as Error).message).toMatch(
        "with another version of @snmp/mpm-core too, which this one cannot use: `npm ls @snmp/mpm-core` shows who brings which",
      );
    } finally {
      Reflect.deleteProperty(globalThis, later);
    }
  });
});

describe("discoveredPlugins is a live view", () => {
  test("that shows the registered plug-ins like a Map", () => {
    const view = discoveredPlugins;
    expect([view.size, view.has(200), view.get(200)]).toEqual([0, false, undefined]);
    register(plugin);
    expect([view.size, view.has(200), view.get(200)]).toEqual([1, true, plugin]);
    expect([[...view], [...view.keys()], [...view.values()], [...view.entries()]]).toEqual([
      [[200, plugin]],
      [200],
      [plugin],
      [[200, plugin]],
    ]);
    const seen: unknown[] = [];
    view.forEach(function (this: unknown, value, key, map) {
      seen.push(value, key, map, this);
    }, "self");
    expect(seen).toEqual([plugin, 200, view, "self"]);
    expect(seen[2]).toBe(view);
    expect(inspect(view)).toMatch(/^Map\(1\) \{\s+200 => /);
  });

  test("that is read-only", () => {
    register(plugin);
    const view = discoveredPlugins as Map<number, MpmPlugin>;
    expect(() => view.set(1, plugin)).toThrow(TypeError);
    expect(() => view.delete(200)).toThrow(TypeError);
    expect(() => view.clear()).toThrow(TypeError);
    expect(() => Map.prototype.delete.call(view, 200)).toThrow(TypeError);
    expect(() => ((view as unknown as Record<string, unknown>)["get"] = () => undefined)).toThrow(TypeError);
    for (const entry of view) entry[1] = { ...plugin, name: "changed" };
    expect(view.get(200)).toBe(plugin);
  });
});

test("two copies of the package share one registry, and recognise each other's errors and plug-ins", () => {
  const copies: Copy[] = [];
  for (let i = 0; i < 2; i++)
    jest.isolateModules(() => copies.push(jest.requireActual<Copy>("@snmp/mpm-core")));
  const [one, other] = copies as [Copy, Copy];
  expect(one.register).not.toBe(other.register);

  one.register(plugin);
  expect(other.discoveredPlugins.get(200)).toBe(plugin);
  expect(discoveredPlugins.get(200)).toBe(plugin);
  expect(
    (globalThis as unknown as Record<symbol, Map<number, MpmPlugin>>)[
      Symbol.for("@snmp/mpm-core/registry/1")
    ]?.get(200),
  ).toBe(plugin);
  expect(Object.keys(globalThis).filter((key) => key.includes("snmp"))).toEqual([]);

  const clash = attempt(() => other.register({ ...plugin, name: "mpm-of-theirs" }));
  expect(clash).not.toBeInstanceOf(one.PluginClash);
  expect(one.PluginClash.isInstance(clash)).toBe(true);
  expect(other.unregister(200)).toBe(true);
  expect(one.discoveredPlugins.size).toBe(0);
  expect(one.UnknownMessageProcessingModel.isInstance(attempt(() => other.pluginFor(200)))).toBe(true);
});
