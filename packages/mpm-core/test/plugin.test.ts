// The optional members of a message processing model plug-in.
import { checkCredentials, type Credentials, mpmPluginFault, type MpmPlugin } from "@snmp/mpm-core";

const plugin: MpmPlugin = {
  identifier: 200,
  name: "mpm-of-ours",
  create: () => {
    throw new Error("not created in these tests");
  },
};

test.each(["createResponder", "recognises", "checkCredentials", "createCredentials"])(
  "%s may be missing, and must be a function otherwise",
  (member) => {
    expect(mpmPluginFault(plugin)).toBeUndefined();
    expect(mpmPluginFault({ ...plugin, [member]: () => true })).toBeUndefined();
    expect(mpmPluginFault({ ...plugin, [member]: true })).toBe(`\`${member}\` is a boolean, not a function`);
  },
);

describe("checkCredentials", () => {
  const checked: Credentials[] = [];
  const checking: MpmPlugin = {
    ...plugin,
    checkCredentials(credentials) {
      checked.push(credentials);
      if (!("key" in credentials)) throw new TypeError("the credentials have no key");
    },
  };

  test("asks the plug-in, whose error reaches the caller", () => {
    const valid = { mpm: 200, key: "k" };
    checkCredentials(valid, checking);
    expect(checked).toEqual([valid]);
    expect(() => checkCredentials({ mpm: 200 }, checking)).toThrow(
      new TypeError("the credentials have no key"),
    );
  });

  test("accepts all credentials for a plug-in that does not check", () => {
    expect(() => checkCredentials({ mpm: 200 }, plugin)).not.toThrow();
  });

  test.each([{ mpm: 3, secret: "open sesame" }, {}, undefined, null, "open sesame"])(
    "refuses credentials for another model and shows nothing of them: %p",
    (given) => {
      const check = (): void => checkCredentials(given as Credentials, checking);
      expect(check).toThrow(TypeError);
      expect(check).toThrow("wants credentials for message processing model 200 (mpm-of-ours), not");
      expect(check).not.toThrow("sesame");
    },
  );
});
