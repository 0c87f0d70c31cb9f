import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ConfigurationError,
  loadConfiguration,
  parseConfiguration,
  printConfiguration,
} from "@snmp/exporter";

const metrics = "metrics: [{ name: a, oid: 1.3.6.1.4.1, type: gauge, help: h }]";

test("missing fields have the defaults of snmp_exporter", () => {
  const { auths, modules } = parseConfiguration(`auths: { a: {} }\nmodules: { m: { ${metrics} } }`);
  expect(auths.get("a")).toEqual({
    version: 2,
    community: "public",
    securityLevel: "noAuthNoPriv",
    username: "",
    password: "",
    authProtocol: "MD5",
    privProtocol: "DES",
    privPassword: "",
    contextName: "",
  });
  expect(modules.get("m")).toMatchObject({
    maxRepetitions: 25,
    retries: 3,
    timeout: 5000,
    walk: [],
    get: [],
  });
});

test("the old form has the authentication inside the module", () => {
  const { auths, modules } = parseConfiguration(
    `if_mib:\n  walk: [1.3.6.1.2.1.2]\n  version: 3\n  timeout: 1m30s\n  auth: { username: u, security_level: authNoPriv, password: secret12 }\n  ${metrics}`,
  );
  expect(auths.size).toBe(0);
  expect(modules.get("if_mib")).toMatchObject({
    timeout: 90_000,
    auth: { version: 3, username: "u", securityLevel: "authNoPriv", authProtocol: "MD5" },
  });
});

test("anchors, merges, and texts that look like numbers are read", () => {
  const { auths } = parseConfiguration(
    "auths:\n  a: &a { community: 0123, version: 1 }\n  b: { <<: *a, community: x }\n  c: *a\nmodules: {}",
  );
  expect([auths.get("a")!.community, auths.get("b")!.community, auths.get("b")!.version]).toEqual([
    "0123",
    "x",
    1,
  ]);
  expect(auths.get("c")).toEqual(auths.get("a"));
});

describe("a fault is named with its file and line", () => {
  test.each([
    [
      "auths:\n  a:\n    comunity: x\n",
      "snmp.yml: line 3: unknown field `comunity`; did you mean `community`?, in auth a",
    ],
    [
      "auths:\n  a:\n    version: 4\n",
      "snmp.yml: line 3: version of auth a must be an integer in the range 1..3, not 4",
    ],
    ["auths:\n  a: { version: 3 }\n", "snmp.yml: line 2: username is missing, which SNMPv3 needs, in auth a"],
    [
      "auths:\n  a: { version: 3, username: u, security_level: authPriv, password: secret12, priv_password: secret13, priv_protocol: RC4 }\n",
      "snmp.yml: line 2: priv_protocol must be one of DES, AES, AES192, AES192C, AES256, AES256C, in auth a",
    ],
    [
      "modules:\n  m:\n    walk: [system]\n",
      "snmp.yml: line 3: system in walk is not an OID; `snmp export generate` turns names into OIDs",
    ],
    [
      "modules:\n  m:\n    timeout: soon\n",
      "snmp.yml: line 3: timeout must be a duration such as 5s or 500ms, not soon",
    ],
    [
      "modules:\n  m:\n    metrics:\n    - name: x\n      tpye: gauge\n      oid: 1.3\n",
      "snmp.yml: line 5: unknown field `tpye`; did you mean `type`?, in a metric of module m",
    ],
    [
      "modules:\n  m:\n    metrics:\n    - { name: a-b, oid: 1.3, type: gauge }\n",
      'snmp.yml: line 4: "a-b" is not a valid metric name, in module m',
    ],
    [
      "modules:\n  m:\n    metrics:\n    - oid: 1.3\n      name: x\n      type: gague\n",
      'snmp.yml: line 5: unknown type gague of metric "x", in module m',
    ],
    [
      "modules:\n  m:\n    metrics:\n    - { name: x, oid: 1.3, type: constructor }\n",
      'snmp.yml: line 4: unknown type constructor of metric "x", in module m',
    ],
    [
      "modules:\n  m:\n    metrics:\n    - { name: x, oid: 1.3, indexes: [{ labelname: i j, type: gauge }] }\n",
      'snmp.yml: line 4: "i j" is not a valid label name for metric "x", in module m',
    ],
    [
      "modules:\n  m:\n    metrics:\n    - { name: x, oid: 1.3, indexes: [{ labelname: i, type: none }] }\n",
      'snmp.yml: line 4: Unknown index type none for metric "x", in module m',
    ],
    [
      "modules:\n  m:\n    metrics:\n    - { name: x, oid: 1.3, regex_extracts: { Y: [{ regex: '(a' }] } }\n",
      "snmp.yml: line 4: the expression (a of metric x is invalid: error parsing regexp: missing closing ): `^(?:(a)$`, in module m",
    ],
    [
      "modules:\n  m:\n    filters:\n    - { oid: 1.3, values: ['[a'] }\n",
      "snmp.yml: line 4: the expression [a in values is invalid: error parsing regexp: missing closing ]: `[a`",
    ],
    ["modules:\n  m: [\n", /^snmp.yml: line \d: /],
    [
      "modules:\n  m: {}\n  m: {}\n",
      "snmp.yml: line 3: m is in modules of the configuration twice; remove one of them",
    ],
  ])("%j", (text, message) => {
    expect(() => parseConfiguration(text, "snmp.yml")).toThrow(message);
    expect(() => parseConfiguration(text, "snmp.yml")).toThrow(
      expect.objectContaining({ code: "ERR_SNMP_CONFIGURATION", file: "snmp.yml" }) as Error,
    );
  });
});

describe("files", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "exporter-config-"))));
  afterEach(() => rm(folder, { recursive: true }));

  test("wildcards find files, which become one configuration", async () => {
    await mkdir(join(folder, "conf.d"));
    await writeFile(join(folder, "conf.d", "auths.yml"), "auths: { a: {} }");
    await writeFile(join(folder, "conf.d", "one.yml"), `modules: { one: { ${metrics} } }`);
    await writeFile(join(folder, "conf.d", "other.txt"), "no: yaml: at all");
    const { auths, modules } = await loadConfiguration([join(folder, "conf.?", "*.yml")]);
    expect([[...auths.keys()], [...modules.keys()]]).toEqual([["a"], ["one"]]);
  });

  test("a module in two files is an error", async () => {
    for (const name of ["1.yml", "2.yml"]) await writeFile(join(folder, name), "modules: { m: {} }");
    await expect(loadConfiguration(join(folder, "*.yml"))).rejects.toThrow(
      "2.yml: module m is in another file already; remove or rename one of them",
    );
  });

  test("a missing file is an error", async () => {
    await expect(loadConfiguration(join(folder, "none.yml"))).rejects.toThrow(ConfigurationError);
  });

  test("variables of the environment stand in user names and passwords", async () => {
    const file = join(folder, "snmp.yml");
    await writeFile(
      file,
      "auths: { a: { version: 3, username: '${NAME}', security_level: authNoPriv, password: 'x-$PASS' } }",
    );
    const { auths } = await loadConfiguration(file, { environment: { NAME: "ops", PASS: "secret" } });
    expect(auths.get("a")).toMatchObject({ username: "ops", password: "x-secret" });
    await expect(loadConfiguration(file, { environment: { NAME: "ops" } })).rejects.toThrow(
      "password of auth a needs the environment variable PASS, which is not set",
    );
    expect((await loadConfiguration(file)).auths.get("a")!.username).toBe("${NAME}");
  });
});

test("a printed configuration shows no secret, and with them it reads as the same again", () => {
  const text = `auths: { a: { version: 3, username: u, security_level: authPriv, password: secret12, priv_password: secret13 } }
modules:
  m:
    walk: [1.3.6.1.2.1.2]
    get: [1.3.6.1.2.1.1.3.0]
    max_repetitions: 10
    timeout: 1500ms
    filters: [{ oid: 1.3.6.1, targets: [1.3.6.1.2.1.2], values: [a] }]
    metrics:
    - { name: a, oid: 1.3.6.1.4.1, type: EnumAsInfo, help: "x: y", enum_values: { 1: up, 2: down }, scale: 0.1, offset: 2,
        indexes: [{ labelname: i, type: OctetString, fixed_size: 3, implied: true }],
        lookups: [{ labels: [i], labelname: l, oid: 1.3.6.2, type: DisplayString }, { labels: [], labelname: i }],
        regex_extracts: { Temp: [{ regex: "(.*)", value: "$1" }] } }`;
  const read = parseConfiguration(text);
  const shown = printConfiguration(read);
  expect(shown).toMatch(/password: <secret>/);
  expect(shown).not.toMatch(/secret1/);
  expect(parseConfiguration(printConfiguration(read, { secrets: true }))).toEqual(read);
  const old = parseConfiguration("m: { walk: [1.3.6.1], metrics: [], auth: { community: hidden } }");
  expect(parseConfiguration(printConfiguration(old, { secrets: true }))).toEqual(old);
  expect(printConfiguration(old)).not.toMatch(/hidden/);
});
