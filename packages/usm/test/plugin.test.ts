import { discoveredSecurityModels } from "@snmp/mpm-core";
import { ownAuthenticationProtocols, ownPrivacyProtocols, plugin } from "@snmp/usm/plugin";

test("F8: importing @snmp/usm/plugin registers nothing; importing @snmp/usm registers that plug-in and its protocols", async () => {
  expect(discoveredSecurityModels.size).toBe(0);
  const { authenticationProtocols, privacyProtocols } = await import("@snmp/usm");
  expect(discoveredSecurityModels.get(3)).toBe(plugin);
  expect([...authenticationProtocols.values()]).toEqual(ownAuthenticationProtocols);
  expect([...privacyProtocols.values()]).toEqual(ownPrivacyProtocols);
});
