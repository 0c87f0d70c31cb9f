// Commands of the documentation that the test does not run, each with the reason.

/** A kind of command that is not run. */
export interface ListedCommand {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The commands that documentation may show although they are not run. All other commands are run. */
export const listedCommands: readonly ListedCommand[] = [
  {
    pattern: /^(npm|pnpm|yarn) (install|add)\b/,
    reason: "installs from the registry; test/packed does it with tarballs",
  },
  {
    pattern: /^npm create snmp-mpm\b/,
    reason: "installs from the registry; the tests of create-snmp-mpm run it from its sources",
  },
  { pattern: /^npm start$/, reason: "sets up the clone; packages/cli/test/demo.test.ts runs what it starts" },
  { pattern: /^npm test\b/, reason: "is what runs this" },
  { pattern: /^npm run \S+( -- .*)?$/, reason: "a script of the root package.json, which CI runs" },
  { pattern: /^npx (jest|changeset|vitest)\b/, reason: "a tool for contributors, which CI runs" },
  {
    pattern: /^npx snmp-plugin-check\b/,
    reason: "checks the package that the reader has made; test/strangers runs it",
  },
  {
    pattern: /^snmp simulate /,
    reason: "runs until it is interrupted; packages/cli/test/simulate.test.ts runs it",
  },
  { pattern: /^\.ci\/run$/, reason: "is what CI runs" },
  { pattern: /^(git clone|cd) /, reason: "this is the clone" },
  { pattern: /^node examples\/dist\//, reason: "examples/test runs every example" },
  {
    pattern: /^node node_modules\/@snmp\/udp-batch\/native\/build\.js$/,
    reason: "needs a C compiler; the tests of @snmp/udp-batch run it where there is one",
  },
  { pattern: /^(sudo )?apt-get /, reason: "changes the system" },
  {
    pattern: /^snmp(get|getnext|bulkget|walk|bulkwalk|table|set|trap|inform|translate|trapd|d) /,
    reason: "a tool of net-snmp, which need not be installed",
  },
];
