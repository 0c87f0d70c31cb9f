// A subagent of net-snmp's snmpd.
import { Subagent } from "@snmp/agentx";
import { describeNetSnmp, runTool } from "../../../test/support/net-snmp.ts";
import { base, declareBigTable, walk } from "./support/objects.ts";
import { type SnmpdMaster, startSnmpdMaster, waitUntil } from "./support/snmpd.ts";

describeNetSnmp("a subagent of snmpd", ["snmpd", "snmpbulkwalk", "snmpset"], () => {
  describe.each(["unix", "tcp"] as const)("over %s", (scheme) => {
    let snmpd: SnmpdMaster;
    beforeAll(async () => {
      snmpd = await startSnmpdMaster(scheme);
    });
    afterAll(() => snmpd.stop());

    test("serves a table of 1,000 rows", async () => {
      const errors: unknown[] = [];
      await using subagent = new Subagent({ master: snmpd.master, onError: (error) => errors.push(error) });
      declareBigTable(subagent);
      await subagent.connect();
      const t = Date.now();
      const text = await walk(snmpd.port, base);
      console.log(Date.now() - t, text.split("\n").length, text.slice(0, 300), await snmpd.log(), errors);
    });
  });
});
