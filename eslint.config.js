import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const models = ["mpm-v1", "mpm-v2c", "mpm-v3", "usm"];

/** The imports that a package may have beyond its own files; a package without a row may import anything. Dependencies point one way. */
const layers = {
  asn1: ["@peculiar/asn1-schema"],
  pdu: ["@snmp/asn1"],
  "mpm-core": ["@snmp/asn1", "@snmp/pdu"],
  ...Object.fromEntries(models.map((name) => [name, ["@snmp/asn1", "@snmp/pdu", "@snmp/mpm-core", "node:"]])),
  transport: ["@snmp/pdu", "@snmp/mpm-core", "node:"],
  "udp-batch": ["@snmp/transport", "node:", "node-gyp-build"],
  mib: ["@snmp/pdu"],
  mibs: ["@snmp/mib"],
  client: ["@snmp/pdu", "@snmp/mpm-core", "@snmp/transport", "node:"],
  notifications: ["@snmp/pdu", "@snmp/mpm-core", "@snmp/transport", "node:"],
  agent: ["@snmp/pdu", "@snmp/mpm-core", "@snmp/transport", "node:"],
  agentx: ["@snmp/pdu", "@snmp/mpm-core", "@snmp/agent", "node:"],
  poller: ["@snmp/client", "@snmp/pdu", "@snmp/mpm-core", "node:"],
  "poller-bullmq": ["@snmp/poller", "bullmq", "ioredis", "node:"],
  exporter: [
    "@snmp/client",
    "@snmp/mib",
    "@snmp/pdu",
    "@snmp/mpm-core",
    "@snmp/mpm-v1",
    "@snmp/mpm-v2c",
    "@snmp/mpm-v3",
    "@snmp/usm",
    "yaml",
    "re2js",
    "node:",
  ],
  simulator: ["@snmp/asn1", "@snmp/pdu", "@snmp/mpm-core", "@snmp/transport", "node:"],
};

/** These packages also run in a browser, except for their entries `discover` and `node`, which need Node.js. */
const portable = ["asn1", "pdu", "mpm-core", "mib", "mibs"];
const nodeOnly = [
  "packages/mpm-core/src/discover.ts",
  "packages/mpm-core/src/discover/**",
  "packages/mib/src/node/**",
  "packages/mibs/src/node.ts",
];

const nodeGlobals = [
  "Buffer",
  "process",
  "global",
  "require",
  "module",
  "__dirname",
  "__filename",
  "setImmediate",
  "clearImmediate",
];

export default defineConfig(
  globalIgnores(["**/dist/", "**/node_modules/", "**/coverage/", "**/.turbo/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "console",
          "process",
          "performance",
          "URL",
          "Buffer",
          "AbortController",
          "fetch",
          "setTimeout",
          "clearTimeout",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // the contract makes a model's encode asynchronous, even if it has nothing to wait for
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.ts", "**/*.js"],
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        {
          selector: "ExportAllDeclaration",
          message: "List the names: an index.ts shows what a package exports.",
        },
        { selector: "TSEnumDeclaration", message: "A union of literals or a const table, no enum." },
      ],
    },
  },
  { files: ["packages/cli/**"], rules: { "no-console": "off" } },
  ...Object.entries(layers).map(([name, allowed]) => ({
    files: [`packages/${name}/src/**/*.ts`],
    ignores: nodeOnly,
    rules: { "no-restricted-imports": ["error", { patterns: [makePattern(name, allowed)] }] },
  })),
  {
    files: portable.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: nodeOnly,
    rules: {
      "no-restricted-globals": [
        "error",
        ...nodeGlobals.map((name) => ({ name, message: "This package also runs in a browser." })),
      ],
    },
  },
  {
    files: ["**/test/**/*.ts", "bench/**/*.ts", "examples/**/*.ts"],
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "no-restricted-properties": [
        "error",
        ...["test", "it", "describe"].map((object) => ({ object, property: "only" })),
      ],
    },
  },
);

/** Makes a pattern that matches all imports except relative paths and the allowed packages. */
function makePattern(name, allowed) {
  const open = ["\\.\\.?/", ...allowed.map((prefix) => (prefix.endsWith(":") ? prefix : `${prefix}(/|$)`))];
  return {
    regex: `^(?!${open.join("|")})`,
    message: `@snmp/${name} may import only ${allowed.join(", ")} and its own files.`,
  };
}
