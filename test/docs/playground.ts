// A folder outside of the repository in which documentation runs as it does for users: Node.js finds the built packages by their names.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  findBuiltPackages,
  execute,
  executeNode,
  type Outcome,
  root,
  snmpCommand,
} from "../support/built.ts";
import { startDevice } from "../support/device.ts";
import { listedCommands } from "./listed.ts";
import { documentedPorts, type Places, rewriteCode, rewriteScript } from "./rewrite.ts";
import type { Snippet } from "./snippets.ts";

/** Checks and runs snippets. */
export class Playground implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "snmp-docs-"));

  constructor() {
    for (const { name, folder } of findBuiltPackages()) this.#link(join("node_modules", name), folder);
    this.#link("node_modules/@types", join(root, "node_modules/@types"));
    const library = "node_modules/@peculiar/asn1-schema";
    this.#link(library, join(root, "packages/asn1", library));
    const api = "node_modules/@opentelemetry/api";
    this.#link(api, join(root, "packages/transport", api));
    this.#write(
      "package.json",
      JSON.stringify({ name: "documentation", version: "1.0.0", private: true, type: "module" }),
    );
    this.#write(
      "bin/snmp",
      `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(snmpCommand)} "$@"\n`,
    );
    chmodSync(join(this.#folder, "bin/snmp"), 0o755);
  }

  /**
   * Type-checks all snippets at once and compiles them: TypeScript as strictly as this repository, JavaScript as an editor would check
   * it. Resolves to the errors, by document and line.
   */
  async compile(snippets: readonly Snippet[]): Promise<string> {
    for (const snippet of snippets)
      if (snippet.language !== "sh") this.#write(join("src", fileOf(snippet)), snippet.code);
    const has = (language: string): boolean => snippets.some((snippet) => snippet.language === language);
    const faults = await Promise.all([
      has("ts") && this.#tsc("ts", {}),
      has("js") &&
        this.#tsc("js", { allowJs: true, checkJs: true, strict: false, exactOptionalPropertyTypes: false }),
    ]);
    return faults.filter((fault) => fault !== false).join("");
  }

  async #tsc(language: "ts" | "js", more: object): Promise<string> {
    const base = JSON.parse(readFileSync(join(root, "tsconfig.base.json"), "utf8")) as {
      compilerOptions: object;
    };
    const compilerOptions = {
      ...base.compilerOptions,
      ...{ noEmitOnError: false, rootDir: "src", outDir: "out", typeRoots: ["node_modules/@types"] },
      ...{
        noUnusedLocals: false,
        noUnusedParameters: false,
        declaration: false,
        declarationMap: false,
        sourceMap: false,
        inlineSources: false,
      },
      ...more,
    };
    const file = join(this.#folder, `tsconfig.${language}.json`);
    this.#write(file, JSON.stringify({ compilerOptions, include: [`src/*.${language}`] }));
    const args = ["-p", file, "--pretty", "false"];
    const { status, stdout, stderr } = await executeNode(
      join(root, "node_modules/typescript/bin/tsc"),
      args,
      {
        cwd: this.#folder,
        timeout: 150_000,
      },
    );
    return status === 0 ? "" : `${stdout}${stderr}`;
  }

  /** Runs a compiled snippet with its own device. The process ends after the last line, whatever is still open. */
  async run(snippet: Snippet): Promise<Outcome> {
    const { device, host } = await startDevice();
    try {
      const places = { device: host, ports: await freePorts() };
      const cwd = join(this.#folder, "run", fileOf(snippet));
      mkdirSync(cwd, { recursive: true });
      return await (snippet.language === "sh"
        ? this.#runScript(snippet, cwd, places)
        : this.#runModule(snippet, cwd, places));
    } finally {
      await device.close();
    }
  }

  #runModule(snippet: Snippet, cwd: string, places: Places): Promise<Outcome> {
    const compiled = readFileSync(join(this.#folder, "out", fileOf(snippet).replace(/ts$/, "js")), "utf8");
    this.#write(join(cwd, "snippet.js"), rewriteCode(compiled, places));
    this.#write(
      join(cwd, "main.js"),
      'await import("./snippet.js");\nsetTimeout(() => process.exit(), 50);\n',
    );
    return executeNode(join(cwd, "main.js"), [], { cwd });
  }

  #runScript(snippet: Snippet, cwd: string, places: Places): Promise<Outcome> {
    const script = rewriteScript(commandsOf(snippet).run.join("\n"), places);
    return execute("sh", ["-euc", script], {
      cwd,
      env: { PATH: `${join(this.#folder, "bin")}:${process.env.PATH ?? ""}` },
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  #link(name: string, target: string): void {
    const link = join(this.#folder, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "junction");
  }

  #write(name: string, text: string): void {
    const file = name.startsWith(this.#folder) ? name : join(this.#folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The commands of a shell snippet: those to run, and those that listed.ts excepts. Throws for any other command. */
export function commandsOf({ code, file, line }: Snippet): {
  readonly run: readonly string[];
  readonly listed: readonly string[];
} {
  const commands = code
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((command) => command.replace(/\s+#\s.*$/, "").trim())
    .filter((command) => command !== "" && !command.startsWith("#"));
  const listed = commands.filter((command) => listedCommands.some(({ pattern }) => pattern.test(command)));
  const run = commands.filter((command) => !listed.includes(command));
  const unknown = run.find((command) => !/(^|[^\w@/.-])snmp |^export |^\w+=/.test(command));
  if (unknown !== undefined)
    throw new Error(
      `${file}:${line}: ${JSON.stringify(unknown)} neither runs snmp nor stands in test/docs/listed.ts`,
    );
  return { run, listed };
}

/** `README.md-L12.ts`, so that the messages of the compiler name the place. */
function fileOf({ file, line, language }: Snippet): string {
  return `${file.replaceAll("/", "__")}-L${line}.${language}`;
}

async function freePorts(): Promise<Record<string, number>> {
  return Object.fromEntries(
    await Promise.all(documentedPorts.map(async (port) => [port, await freePort()] as const)),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
