// The invented modules of ../shared/mib/faults, each with a fault that vendors' modules have.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Compilation, compile, type DiagnosticCode } from "../../src/compiler/index.ts";
import type { CompiledNode } from "../../src/compiled.ts";
import { describeShared } from "../../../../test/support/shared.ts";

interface Expected {
  readonly fault: string;
  readonly nodes?: Record<string, string>;
  readonly enums?: Record<string, [number, string][]>;
  readonly ranges?: Record<string, [number, number][]>;
  readonly base?: Record<string, string>;
  readonly defval?: Record<string, unknown>;
  readonly index?: Record<string, string[]>;
  readonly unresolved?: string[];
}

/** Diagnostics of the fault itself: code and line. */
const leniencies: Readonly<Record<string, readonly (readonly [DiagnosticCode, number])[]>> = {
  "01-underscore.mib": [["underscore", 4]],
  "02-missing-imports.mib": [["import-missing", 3]],
  "03-row-type-case.mib": [["row-type-case", 12]],
  "04-comments.mib": [["comment-reopened", 6]],
  "06-imports-semicolon.mib": [["imports-unterminated", 5]],
  "08-v1-v2-mix.mib": [["language-mix", 11], ["trap-in-v2", 19]],
  "11-unclosed.mib": [["string-unterminated", 12], ["end-missing", 17]],
  "12-several-modules.mib": [["trailing-text", 1], ["module-duplicate", 19]],
  "14-enumerations.mib": [["label-characters", 9], ["label-value", 10], ["label-duplicate", 13], ["bits-unnamed", 19], ["range-syntax", 22]],
  "15-defval.mib": [["hex-odd", 10]],
  "17-oids.mib": [["oid-unresolved", 10], ["oid-cycle", 14], ["oid-cycle", 15], ["name-duplicate", 17]],
  "18-dates.mib": [5, 7, 8, 10, 11, 13].map((line) => ["date-invalid", line] as const),
  "20-type-spelling.mib": [["range-syntax", 9], ["range-exchanged", 27], ["type-spelling", 39]],
  "22-page-breaks.mib": [["page-break", 11]],
  "24-old-module-names.mib": [["import-module-alias", 2], ["import-module-alias", 3], ["import-module-alias", 4], ["import-module-alias", 6]],
}; // prettier-ignore

describeShared("faults of vendors' modules", "mib/faults/expected.json", (file) => {
  const expected = JSON.parse(readFileSync(file, "utf8")) as Record<string, Expected>;

  for (const [name, wanted] of Object.entries(expected)) {
    describe(`${name}: ${wanted.fault}`, () => {
      let compilation: Compilation;
      let nodes: Map<string, CompiledNode>;

      beforeAll(() => {
        compilation = compile([{ name, content: readFileSync(join(file, "..", name)) }]);
        nodes = new Map(
          compilation.modules.flatMap((module) => module.nodes).map((node) => [node.name, node]),
        );
      });

      test("keeps every node and value", () => {
        const found = {
          nodes: read(wanted.nodes, (node) => node.oid),
          enums: read(wanted.enums, (node) => node.enums),
          ranges: read(wanted.ranges, (node) => node.ranges),
          base: read(wanted.base, (node) => node.base),
          defval: read(wanted.defval, (node) => node.defval?.value),
          index: read(wanted.index, (node) => node.index?.map((element) => element.name)),
        };
        expect(found).toEqual({
          nodes: wanted.nodes ?? {},
          enums: wanted.enums ?? {},
          ranges: wanted.ranges ?? {},
          base: wanted.base ?? {},
          defval: wanted.defval ?? {},
          index: wanted.index ?? {},
        });
        for (const lost of wanted.unresolved ?? []) expect(nodes.get(lost)).not.toHaveProperty("oid");
      });

      test("reports each leniency once, at its line", () => {
        for (const [code, line] of leniencies[name] ?? [])
          expect(
            compilation.diagnostics.filter(
              (diagnostic) => diagnostic.code === code && diagnostic.line === line,
            ),
          ).toHaveLength(1);
      });

      function read<Value>(
        table: Record<string, unknown> | undefined,
        of: (node: CompiledNode) => Value,
      ): Record<string, Value | undefined> {
        return Object.fromEntries(
          Object.keys(table ?? {}).map((key) => {
            const node = nodes.get(key);
            return [key, node === undefined ? undefined : of(node)];
          }),
        );
      }
    });
  }
});
