// A program that uses the packages of a release compiles with each version of TypeScript, without `skipLibCheck`, however it finds modules.
import { join } from "node:path";
import { execute, executeNode, type Outcome, root } from "../support/built.ts";
import { packAll, project, removeAll, write } from "./project.ts";

const workspace = join(root, "test/packed/node_modules");
/** A project that depends on every package. */
let place: string;
beforeAll(async () => {
  const tarballs = await packAll();
  place = await project("typescript", tarballs, [...tarballs.keys()]);
  for (const [file, text] of Object.entries(files)) write(join(place, file), text);
}, 180_000);
afterAll(removeAll);

const versions = ["5.0", "5.2", "5.4", "5.7", "5.9", "6.0"];
const commonJs = { module: "commonjs", moduleResolution: "node" };
const nodeFiles = ["program.mts", "program.cts", "shared.cts", "mixed.mts"];

describe.each(versions)("F4: TypeScript %s", (version) => {
  test.each([
    ["node16, in ES modules and CommonJS", { module: "node16" }, nodeFiles],
    ["nodenext, in ES modules and CommonJS", { module: "nodenext" }, nodeFiles],
    ["bundler", { module: "esnext", moduleResolution: "bundler" }, ["program.ts"]],
    // the older resolution, which does not read "exports"
    ["commonjs", version === "6.0" ? { ...commonJs, ignoreDeprecations: "6.0" } : commonJs, ["program.ts"]],
  ])(
    "compiles the program under %s",
    async (name, options, sources) => {
      expect(await compile(version, name, { ...options, types: [] }, ["globals.d.ts", ...sources])).toBe("");
    },
    60_000,
  );
});

test.each(["5.0", "5.7", "6.0"])(
  "TypeScript %s compiles the program with the types of Node.js, and no other globals",
  async (version) => {
    const options = { module: "node16", types: ["node"], typeRoots: [join(workspace, "@types")] };
    expect(await compile(version, "node", options, nodeFiles)).toBe("");
  },
  100_000,
);

test("TypeScript 4.9 compiles the program under commonjs", async () => {
  expect(await compile("4.9", "4.9", { ...commonJs, types: [] }, ["globals.d.ts", "program.ts"])).toBe("");
}, 60_000);

test.each([
  ["5.0", { module: "node16" }],
  ["5.4", commonJs],
])(
  "a CommonJS program of TypeScript %s runs",
  async (version, options) => {
    const made = await compile(version, "run", { ...options, types: [], noEmit: false, outDir: "out" }, [
      "globals.d.ts",
      "program.cts",
    ]);
    expect(made).toBe("");
    const { status, stdout } = await executeNode(join(place, "out/program.cjs"), [], { cwd: place });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "function true\n" });
  },
  60_000,
);

/** Compiles files of the project; resolves to the errors. */
async function compile(version: string, name: string, options: object, sources: string[]): Promise<string> {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022"],
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    ...options,
  };
  const config = join(place, `tsconfig-${version}-${name.replace(/\W.*/, "")}.json`);
  write(config, JSON.stringify({ compilerOptions, files: sources }));
  const compiler = join(workspace, version === "6.0" ? "typescript" : `typescript-${version}`, "bin/tsc");
  const { status, stdout, stderr }: Outcome = await execute(process.execPath, [compiler, "-p", config], {
    cwd: place,
    timeout: 90_000,
  });
  return status === 0 ? "" : `${status} ${stdout}${stderr}`;
}

const program = `
import { codecOf, integer, sequenceOf } from "@snmp/asn1";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { suite } from "@snmp/mpm-conformance";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { authenticationProtocolSuite } from "@snmp/mpm-conformance/usm";
import { discover } from "@snmp/mpm-core";
import * as community from "@snmp/mpm-core/community";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { plugin } from "@snmp/mpm-v3/plugin";
import { v3 } from "@snmp/mpm-v3";
import { Pdus } from "@snmp/pdu/schema";
import { AsnConvert } from "@snmp/asn1/schema";
import { registerTransport } from "@snmp/transport";
import { hmacProtocol } from "@snmp/usm";

export const used = [Agent, suite, transportSuite, authenticationProtocolSuite, discover, community, v1, plugin, v3];
export const more = [registerTransport, hmacProtocol, codecOf(sequenceOf(integer()))];
export const read = (octets: Uint8Array): Pdus => AsnConvert.parse(octets, Pdus);

export async function use(client: Client): Promise<bigint | undefined> {
  for await (const page of client.walk("1.3.6.1").pages()) for (const varbind of page) String(varbind);
  const [octets] = await client.get("1.3.6.1.2.1.31.1.1.1.6.1");
  if (octets.type === "Counter64") return octets.value;
  // @ts-expect-error -- no other type has a bigint
  return octets.value;
}

export const make = (): Client => new Client("192.0.2.1", v2c("public"));
// @ts-expect-error -- credentials are not text
export const wrong = (): Client => new Client("192.0.2.1", "public");
console.log(typeof Client, codecOf(integer()).encode(7).length === 3);
`;

const files = {
  "program.ts": program,
  "program.mts": program,
  "program.cts": program,
  // a class is one type for ES modules and CommonJS
  "shared.cts":
    'import { Client } from "@snmp/client";\nexport const make = (client: Client): Client => client;\n',
  "mixed.mts": `import { Client } from "@snmp/client";\nimport { make } from "./shared.cjs";
export const client: Client = make(new Client("192.0.2.1", {} as never));\n`,
  // the globals that the declarations name
  "globals.d.ts": `interface AbortSignal { readonly aborted: boolean }
interface URL { readonly href: string }
interface SymbolConstructor { readonly dispose: unique symbol; readonly asyncDispose: unique symbol }
interface Disposable { [Symbol.dispose](): void }
interface AsyncDisposable { [Symbol.asyncDispose](): PromiseLike<void> }
declare namespace NodeJS { interface WritableStream {} interface ReadableStream {} interface ProcessEnv {} }
declare const console: { log(...values: unknown[]): void };
`,
};
