import { authenticationProtocolSuite, privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import { authenticationProtocols, privacyProtocols } from "@snmp/usm";

const authentication = [...authenticationProtocols.values()];
const privacy = [...privacyProtocols.values()];

test("there are six authentication and seven privacy protocols to hold to the kits", () => {
  expect([authentication.length, privacy.length]).toEqual([6, 7]);
});

describe.each(authentication)("authentication protocol $protocol of @snmp/usm", (protocol) => {
  authenticationProtocolSuite({ test, protocol });
});

describe.each(privacy)("privacy protocol $protocol of @snmp/usm", (protocol) => {
  privacyProtocolSuite({ test, protocol });
});
