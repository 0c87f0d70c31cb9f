/** Unit tests run from the sources, without a build: @snmp/x is packages/x/src/index.ts. @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  testMatch: [
    "<rootDir>/packages/*/test/**/*.test.ts",
    "<rootDir>/test/**/*.test.ts",
    "<rootDir>/bench/test/**/*.test.ts",
    "<rootDir>/examples/test/**/*.test.ts",
  ],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["/dist/"],
  moduleNameMapper: {
    "^@snmp/([^/]+)/package\\.json$": "<rootDir>/packages/$1/package.json",
    "^@snmp/([^/]+)$": "<rootDir>/packages/$1/src/index.ts",
    "^@snmp/([^/]+)/(.+)$": [
      "<rootDir>/packages/$1/src/$2.ts",
      "<rootDir>/packages/$1/src/$2/index.ts",
      "<rootDir>/packages/$1/src/generated/$2.ts",
    ],
    "^create-snmp-(mpm)$": "<rootDir>/packages/create-$1/src/index.ts",
    "^snmp-plugin-check$": "<rootDir>/packages/snmp-plugin-check/src/index.ts",
    "^file://(/.*)$": "$1",
  },
  transform: {
    "\\.[cm]?[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          // @peculiar/asn1-schema knows legacy decorators only; fields as tsc makes them
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  collectCoverageFrom: ["packages/*/src/**/*.ts"],
  testTimeout: 30_000,
  maxWorkers: "100%",
};
