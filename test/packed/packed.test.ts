// The tarballs of a release work in projects that have no other packages.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import { allPackages, execute, executeNode, root } from "../support/built.ts";
import { startDevice } from "../support/device.ts";
import { packAll, project, removeAll, write } from "./project.ts";

let device: Agent | undefined;
let host: string;
/** A project that depends on @snmp/client and @snmp/mpm-v2c only. */
let small: string;
/** The same with @snmp/mibs. */
let named: string;
/** A project that depends on every package. */
let large: string;
beforeAll(async () => {
  const started = await startDevice();
  ({ device, host } = started);
  const tarballs = await packAll();
  [small, named, large] = await Promise.all([
    project("small", tarballs, ["@snmp/client", "@snmp/mpm-v2c"]),
    project("named", tarballs, ["@snmp/client", "@snmp/mpm-v2c", "@snmp/mibs"]),
    project("large", tarballs, [...tarballs.keys()]),
  ]);
}, 180_000);
afterAll(async () => {
  await device?.close();
  removeAll();
});

const poll = `
  const client = new Client(process.argv[2], v2c("public"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  const rows = await client.table("1.3.6.1.2.1.2.2", { columns: [2] });
  console.log(String(name), rows.size);
  await client.close();
`;

describe("only client and mpm-v2c", () => {
  test("are the only packages that pnpm links into the project", () => {
    expect(readdirSync(join(small, "node_modules/@snmp"))).toEqual(["client", "mpm-v2c"]);
  });

  test("poll an agent", async () => {
    const file = write(
      join(small, "poll.mjs"),
      `import { Client } from "@snmp/client";\nimport { v2c } from "@snmp/mpm-v2c";\n${poll}`,
    );
    expect(await executeNode(file, [host], { cwd: small })).toMatchObject({
      status: 0,
      stdout: "core-0 3\n",
      stderr: "",
    });
  });

  test("poll an agent after require()", async () => {
    const code = `const { Client } = require("@snmp/client");\nconst { v2c } = require("@snmp/mpm-v2c");\n(async () => {${poll}})();`;
    const file = write(join(small, "poll.cjs"), code);
    const { status, stdout } = await executeNode(file, [host], { cwd: small });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "core-0 3\n" });
  });

  test("are the same after require() and import: one registry, one class", async () => {
    const code = `const { Client } = require("@snmp/client");\nimport("@snmp/client").then((imported) => console.log(imported.Client === Client));`;
    const file = write(join(small, "both.cjs"), code);
    expect((await executeNode(file, [], { cwd: small })).stdout).toBe("true\n");
  });

  test("name the packages to install for SNMPv3", async () => {
    const code = `import { Client } from "@snmp/client";\ntry { new Client("192.0.2.1", { mpm: 3 }); } catch (error) { console.log(error.code, error.message); }`;
    const { stdout } = await executeNode(write(join(small, "v3.mjs"), code), [], { cwd: small });
    expect(stdout).toContain("ERR_SNMP_UNKNOWN_MODEL");
    expect(stdout).toContain("npm install @snmp/mpm-v3 @snmp/usm");
  });

  test.each([
    ["nodenext", ["use.mts", "use.cts"]],
    ["bundler", ["use.ts"]],
  ])(
    "have types that resolve and narrow under moduleResolution %s",
    async (resolution, names) => {
      const files = names.map((name) => write(join(small, name), makeTypedCode(name.endsWith(".cts"))));
      const options = [
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--lib",
        "es2022,esnext.disposable",
      ];
      const modules = [
        "--module",
        resolution === "bundler" ? "esnext" : resolution,
        "--moduleResolution",
        resolution,
      ];
      const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      expect(
        (
          await executeNode(tsc, [...options, ...modules, ...types, ...files], {
            cwd: small,
            timeout: 90_000,
          })
        ).stdout,
      ).toBe("");
    },
    100_000,
  );
});

/** Returns code that only compiles if the types of the packages resolve: each `@ts-expect-error` expects an error. */
function makeTypedCode(fromCommonJs: boolean): string {
  const imports = fromCommonJs
    ? 'import client = require("@snmp/client");\nimport v2 = require("@snmp/mpm-v2c");\nconst { Client } = client; const { v2c } = v2;'
    : 'import { Client } from "@snmp/client";\nimport { v2c } from "@snmp/mpm-v2c";';
  return `${imports}
    export async function use(): Promise<bigint | undefined> {
      const client = new Client("192.0.2.1", v2c("public"));
      const [octets] = await client.get("1.3.6.1.2.1.31.1.1.1.6.1");
      if (octets.type === "Counter64") return octets.value;
      // @ts-expect-error -- no other type has a bigint
      return octets.value;
    }
    // @ts-expect-error -- credentials are not text
    new Client("192.0.2.1", "public");
  `;
}

describe("client, mpm-v2c and mibs", () => {
  test("read names, a vendor's module and typed rows", async () => {
    write(
      join(named, "vendor/ACME-MIB.txt"),
      `ACME-MIB DEFINITIONS ::= BEGIN
        IMPORTS OBJECT-TYPE, enterprises FROM SNMPv2-SMI;
        acmeState OBJECT-TYPE SYNTAX INTEGER { off(0), on(1) } MAX-ACCESS read-write STATUS current DESCRIPTION "x" ::= { enterprises 32473 1 }
      END`,
    );
    const program = `
      import { Client } from "@snmp/client";
      import { v2c } from "@snmp/mpm-v2c";
      import { loadMib } from "@snmp/mibs/node";
      import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
      const mib = await loadMib(["IF-MIB", "./vendor/ACME-MIB.txt"]);
      const client = new Client(process.argv[2]!, v2c("public"), { mib });
      const rows = await client.table(ifTable);
      const status: "up" | "down" | "testing" | "unknown" | "dormant" | "notPresent" | "lowerLayerDown" | number | undefined =
        rows.get(3)?.ifOperStatus;
      // @ts-expect-error -- there is no such label
      const isWrong: boolean = status === "upp";
      const octets: bigint | undefined = (await client.table(ifXTable)).get(3)?.ifHCInOctets;
      const [varbind, uptime] = await client.get("IF-MIB::ifDescr.3", "sysUpTime.0");
      console.log(status, rows.get(3)?.ifPhysAddress, typeof octets, isWrong, varbind.name, uptime.type);
      console.log(mib.name("1.3.6.1.2.1.2.2.1.2.3"), mib.oid("ifDescr.3"), mib.format(varbind));
      console.log(JSON.stringify([mib.parse("ifAdminStatus.3", "down"), mib.parse("acmeState.0", "on")]));
      await client.close();
    `;
    const file = write(join(named, "names.mts"), program);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
    const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", ...types];
    const lib = ["--lib", "es2022,esnext.disposable"];
    expect((await executeNode(tsc, [...options, ...lib, file], { cwd: named, timeout: 90_000 })).stdout).toBe(
      "",
    );
    const { status, stdout, stderr } = await executeNode(join(named, "names.mjs"), [host], { cwd: named });
    expect({ status, stderr, lines: stdout.split("\n") }).toEqual({
      status: 0,
      stderr: "",
      lines: [
        expect.stringMatching(/^\w+ (?:[\da-f]{2}:){5}[\da-f]{2} bigint false IF-MIB::ifDescr\.3 TimeTicks$/),
        "IF-MIB::ifDescr.3 1.3.6.1.2.1.2.2.1.2.3 eth1",
        '[{"oid":"1.3.6.1.2.1.2.2.1.7.3","type":"Integer32","value":2},{"oid":"1.3.6.1.4.1.32473.1.0","type":"Integer32","value":1}]',
        "",
      ],
    });
  }, 100_000);
});

describe("every package", () => {
  const names = allPackages().map(({ name }) => name);

  test("can be imported, in silence but for the addon that a clone has no binary of", async () => {
    const code = `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(await import(name)).length > 0);`;
    const { stdout, stderr } = await executeNode(write(join(large, "import.mjs"), code), [], { cwd: large });
    expect(stdout.split("\n")).toEqual([...names.map((name) => `${name} true`), ""]);
    expect(stderr).toMatch(noAddonWarning);
  });

  test("can be required", async () => {
    const code = `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(require(name)).length > 0);`;
    const { stdout } = await executeNode(write(join(large, "require.cjs"), code), [], { cwd: large });
    expect(stdout.split("\n")).toEqual([...names.map((name) => `${name} true`), ""]);
  });

  test("the linked command polls", async () => {
    const { status, stdout } = await execute(
      join(large, "node_modules/.bin/snmp"),
      ["get", "-Oqv", host, "1.3.6.1.2.1.1.5.0"],
      {
        cwd: large,
      },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "core-0\n" });
  });
});

/** Nothing, or the one warning of @snmp/udp-batch where its addon has no binary. */
const noAddonWarning =
  /^(?:\(node:\d+\) \[SNMP_UDP_BATCH\] Warning: SNMP over UDP uses node:dgram[^\n]*\n\(Use `node --trace-warnings[^\n]*\)\n)?$/;
