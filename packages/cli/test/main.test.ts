import { programName } from "../src/main.ts";

test.each([
  ["/usr/bin/snmp", "/srv/ann", "snmp"],
  ["/usr/lib/node_modules/@snmp/cli/bin/snmp.js", "/srv/ann", "snmp"],
  ["/srv/ann/project/node_modules/.bin/snmp", "/srv/ann/project", "npx snmp"],
  ["/srv/ann/project/node_modules/.bin/snmp", "/srv/ann/project/src", "npx snmp"],
  ["/srv/ann/clone/packages/cli/bin/snmp.js", "/srv/ann/clone", "node packages/cli/bin/snmp.js"],
  ["/srv/ann/clone/packages/cli/bin/snmp.js", "/tmp", "node /srv/ann/clone/packages/cli/bin/snmp.js"],
])("started as %s in %s, it is called %s", (script, folder, expected) => {
  expect(programName(script, folder)).toBe(expected);
});
