import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPackage, CreationRefused, type Kind, main, type PackageOptions } from "create-snmp-mpm";

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "create-snmp-mpm-"));
});
afterEach(() => rmSync(place, { recursive: true }));

const kinds: readonly Kind[] = ["model", "security-model", "auth", "priv", "transport"];

describe.each(kinds)("a package of kind %s", (kind) => {
  test("has the files of a published package, and no placeholder of the template", () => {
    const { folder, files, name } = createPackage({
      folder: join(place, "snmp-zebra"),
      kind,
      scope: "@corp",
      author: 'Ann "A" Author',
    });
    expect(name).toBe("@corp/snmp-zebra");
    const needed = [
      "LICENSE",
      "README.md",
      ".gitignore",
      ".changeset/config.json",
      ".github/workflows/ci.yml",
      "tsconfig.json",
      "src/index.ts",
    ];
    expect(files).toEqual(expect.arrayContaining(needed));
    for (const file of files) {
      const text = readFileSync(join(folder, file), "utf8");
      expect({ file, left: /acme/i.exec(text)?.[0] }).toEqual({ file, left: undefined });
    }
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toContain("Ann A Author");
    expect(readFileSync(join(folder, ".changeset/first-release.md"), "utf8")).toContain(
      '"@corp/snmp-zebra": minor',
    );
  });

  test("exports its plug-in under ./plugin, from a file that registers nothing", () => {
    const { folder } = createPackage({ folder: join(place, "zebra"), kind });
    const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly exports: Record<string, { readonly types: string; readonly default: string }>;
    };
    const { types, default: file } = exports["./plugin"]!;
    expect(types).toBe(file.replace(/js$/, "d.ts"));
    const source = readFileSync(join(folder, file.replace("./dist", "src").replace(/js$/, "ts")), "utf8");
    expect(source).toMatch(/export const \w+/);
    expect(source).not.toMatch(/register\w*\(/);
  });

  test("tells every compiler where its declarations are", () => {
    const { folder } = createPackage({ folder: join(place, "zebra"), kind });
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly exports: Record<string, { readonly types: string; readonly default: string } | string>;
    };
    const { "./package.json": _own, ...entries } = manifest.exports;
    expect(Object.keys(entries)).toEqual([".", "./plugin", "./conformance"]);
    expect(manifest).toMatchObject({
      main: "./dist/index.js",
      types: "./dist/index.d.ts",
      typesVersions: { "*": { plugin: [expect.any(String)], conformance: ["./dist/conformance.d.ts"] } },
    });
  });

  test("depends on the current versions of our packages", () => {
    const { folder } = createPackage({ folder: join(place, "zebra"), kind });
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([name]) => name.startsWith("@snmp/"),
    );
    expect(ranges.length).toBeGreaterThan(2);
    for (const [name, range] of ranges) {
      const current = JSON.parse(
        readFileSync(join(__dirname, "../..", name.slice("@snmp/".length), "package.json"), "utf8"),
      ) as {
        version: string;
      };
      expect([name, range]).toEqual([name, `^${current.version}`]);
    }
  });
});

test.each([
  ["model", "4711", /identifier = 4711;/, "src/message.ts"],
  ["security-model", "4711", /identifier = 4711;/, "src/credentials.ts"],
  ["auth", "zebra512", /protocol: "zebra512"/, "src/protocol.ts"],
  ["priv", "zebra512", /protocol: "zebra512"/, "src/protocol.ts"],
  ["transport", "zebra+tls".replace("+", "."), /scheme: "zebra\.tls"/, "src/plugin.ts"],
] as const)("%s registers under the identifier %s", (kind, identifier, expected, file) => {
  const { folder } = createPackage({ folder: join(place, "x1"), kind, identifier });
  expect(readFileSync(join(folder, file), "utf8")).toMatch(expected);
});

test.each<[Partial<PackageOptions>, RegExp]>([
  [{ identifier: 0 }, /the identifier 0 belongs to SNMPv1 \(@snmp\/mpm-v1\); .*--identifier/],
  [{ identifier: "1" }, /1 belongs to SNMPv2c/],
  [{ identifier: 2 }, /2 belongs to SNMPv2u/],
  [{ identifier: 3 }, /3 belongs to SNMPv3/],
  [{ identifier: 3, kind: "security-model" }, /3 belongs to the User-based Security Model \(@snmp\/usm\)/],
  [
    { identifier: -1 },
    /the identifier of a message processing model must be an integer in the range 0\.\.2147483647, not "-1"/,
  ],
  [{ identifier: "2147483648" }, /an integer in the range/],
  [{ identifier: "0x10" }, /an integer in the range/],
  [{ identifier: "sha256", kind: "auth" }, /the name sha256 belongs to @snmp\/usm/],
  [{ identifier: "aes128", kind: "priv" }, /the name aes128 belongs to @snmp\/usm/],
  [{ identifier: "udp", kind: "transport" }, /the name udp belongs to @snmp\/transport/],
  [
    { identifier: "SHA 256", kind: "auth" },
    /invalid name "SHA 256" for an authentication protocol; use lower-case/,
  ],
  [{ identifier: "AES 256", kind: "priv" }, /invalid name "AES 256" for a privacy protocol;/],
  [{ kind: "modle" as Kind }, /unknown kind of plug-in "modle"; use one of model, /],
  [{ name: "My-Model" }, /capital letters; choose another name, such as "my-model"/],
  [{ name: "my model" }, /characters other than letters, digits.*such as "my-model"/],
  [{ name: ".hidden" }, /begins with "\."; choose another name, such as "hidden"/],
  [{ name: "_x" }, /begins with "_"/],
  [{ name: "node_modules" }, /npm does not allow/],
  [{ name: "crypto" }, /a module of Node\.js.*such as "snmp-mpm-crypto"/],
  [{ name: "x".repeat(215) }, /215 characters, where 214 are allowed/],
  [{ name: "good", scope: "Bad" }, /the scope has capital letters/],
  [{ name: "good", scope: "" }, /the scope is empty/],
  [{ name: "123" }, /it has no letter/],
  [{ name: "" }, /the name is empty/],
])("refuses %j, and writes nothing", (options, message) => {
  const folder = join(place, "zebra");
  expect(() => createPackage({ folder, ...options })).toThrow(CreationRefused);
  expect(() => createPackage({ folder, ...options })).toThrow(message);
  expect(existsSync(folder)).toBe(false);
});

test("overwrites nothing", () => {
  const folder = join(place, "zebra");
  mkdirSync(folder);
  writeFileSync(join(folder, "notes.txt"), "mine");
  expect(() => createPackage({ folder })).toThrow(
    /zebra is not empty \(notes\.txt\); choose another folder, because nothing is overwritten/,
  );
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
  expect(() => createPackage({ folder: join(folder, "notes.txt") })).toThrow(
    /is not a folder; choose another path/,
  );
});

test("takes a folder that is empty except for .git", () => {
  const folder = join(place, "zebra");
  mkdirSync(join(folder, ".git"), { recursive: true });
  expect(createPackage({ folder }).name).toBe("zebra");
});

test.each([
  ["snmp-mpm-zebra", "zebra", "Zebra"],
  ["zebra-model", "zebra", "Zebra"],
  ["my-great-model", "myGreat", "MyGreat"],
  ["mpm-2fast", "plugin2fast", "Plugin2fast"],
  ["snmp-new", "pluginNew", "PluginNew"],
  ["model", "pluginModel", "PluginModel"],
])("names things in the code of %s so that it compiles: %s", (name, camel, pascal) => {
  const { folder } = createPackage({ folder: join(place, name) });
  const text = readFileSync(join(folder, "src/credentials.ts"), "utf8");
  expect(text).toContain(`export function ${camel}(key: string): ${pascal}Credentials`);
});

describe("the command", () => {
  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ["", ""];
    const code = await main(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
    return { code, out, err };
  }

  test("prints the files, a warning about the identifier, and the next steps", async () => {
    const { code, out, err } = await run(join(place, "zebra"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Made zebra, a message processing model with the identifier 8313\d{3}, in /);
    expect(out).toContain("src/index.ts");
    expect(out).toContain("the enterprise number for examples (RFC 5612)");
    expect(out).toMatch(/Next:\n {2}cd .*zebra\n {2}npm install\n {2}npm test/);
  });

  test("does not warn of your own identifier", async () => {
    const { out } = await run(join(place, "zebra"), "--identifier", "2560001", "--kind", "security-model");
    expect(out).toContain("Made zebra, a security model with the identifier 2560001");
    expect(out).not.toContain("Note:");
  });

  test("refuses in one line, with the exit code 1", async () => {
    expect(await run(join(place, "zebra"), "--identifier", "3")).toEqual({
      code: 1,
      out: "",
      err: "the identifier 3 belongs to SNMPv3 (@snmp/mpm-v3); choose another one with --identifier\n",
    });
  });

  test.each([[[]], [["a", "b"]], [["a", "--color"]]])(
    "prints the usage for %j, with the exit code 2",
    async (args) => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("Usage: npm create snmp-mpm FOLDER -- [options]");
    },
  );

  test("prints the usage on request", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("--kind KIND");
    expect(out.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });
});
