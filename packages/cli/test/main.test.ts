import { programName } from "../src/main.ts";

test.each([
  ["/usr/bin/snmp", "/home/ann", "snmp"],
  ["/usr/lib/node_modules/@snmp/cli/bin/snmp.js", "/home/ann", "snmp"],
  ["/home/ann/project/node_modules/.bin/snmp", "/home/ann/project", "npx snmp"],
  ["/home/ann/project/node_modules/.bin/snmp", "/home/ann/project/src", "npx snmp"],
  ["/home/ann/clone/packages/cli/bin/snmp.js", "/home/ann/clone", "node packages/cli/bin/snmp.js"],
  ["/home/ann/clone/packages/cli/bin/snmp.js", "/tmp", "node /home/ann/clone/packages/cli/bin/snmp.js"],
])("started as %s in %s, it is called %s", (script, folder, expected) => {
  expect(programName(script, folder)).toBe(expected);
});
