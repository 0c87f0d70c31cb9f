// Against net-snmp's agent: every authentication with every privacy that it has, which is 43 users.
import { MessageDiscarded, ReportError } from "@snmp/mpm-core";
import { v3, type V3Input } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { type Snmpd, startSnmpd } from "../../../test/support/snmpd.ts";
import { matrixUsers } from "../../../test/support/v3-users.ts";
import { Exchange } from "./support/udp.ts";
import { get, SimulatedClient } from "./support/world.ts";

describe("with net-snmp's agent", () => {
  let snmpd: Snmpd;
  let exchange: Exchange;
  beforeAll(async () => {
    snmpd = await startSnmpd({ lines: matrixUsers.flatMap(({ lines }) => lines) });
    exchange = new Exchange(snmpd.port);
  }, 60_000);
  afterAll(async () => {
    exchange?.close();
    await snmpd?.stop();
  });

  test.each(matrixUsers.map(({ name, input }, number) => [name, input, number] as const))(
    "get, set and get-bulk as %s",
    async (_, input, number) => {
      const client = new SimulatedClient(exchange.ask, v3(input));
      expect(String((await client.request()).varbinds[0])).toBe("interop");
      const set = requestPdu("SetRequest", 1, [makeVarbind("1.3.6.1.4.1.99999.1.1.0", "Integer32", number)]);
      expect((await client.request({ ...set, requestId: 4711 })).errorStatus).toBe(0);
      const bulk = {
        type: "GetBulkRequest",
        requestId: 4712,
        nonRepeaters: 0,
        maxRepetitions: 20,
        varbinds: [makeVarbind("1.3.6.1.2.1.1", "Null", null)],
      } as const;
      expect((await client.request(bulk)).varbinds.length).toBe(20);
      expect(client.discoveries).toBe(1);
      expect(client.resumptions).toBe(0);
    },
  );

  test.each([
    ["an unknown user", { user: "nobody" }, "usmStatsUnknownUserNames"],
    [
      "a wrong password",
      { user: "sha256", auth: { protocol: "sha256", password: "not-the-password" } },
      "usmStatsWrongDigests",
    ],
    [
      "a level that the user has not",
      {
        user: "sha256",
        auth: { protocol: "sha256", password: "authentic-sha256" },
        priv: { protocol: "aes128", password: "private-aes128" },
      },
      "usmStatsUnsupportedSecLevels",
    ],
  ] satisfies [string, V3Input, string][])(
    "%s is reported by its name",
    async (_, input: V3Input, counter) => {
      const client = new SimulatedClient(exchange.ask, v3(input));
      const error = await client.request().catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        name: "ReportError",
        code: "ERR_SNMP_REPORT",
        counter,
        retryable: false,
        unproven: input.auth !== undefined,
      });
      expect(ReportError.isInstance(error) && MessageDiscarded.isInstance(error)).toBe(false);
      expect((error as Error).message).toContain(counter);
    },
  );

  test("keys instead of passwords", async () => {
    const { authenticationProtocols, localizeKey } = await import("@snmp/usm");
    const sha256 = authenticationProtocols.get("sha256")!;
    const masterKey = await sha256.passwordToKey(Buffer.from("authentic-sha256"));
    const client = new SimulatedClient(
      exchange.ask,
      v3({ user: "sha256", auth: { protocol: "sha256", masterKey } }),
    );
    await client.request();
    const localizedKey = Buffer.from(localizeKey(sha256, masterKey, client.model.disco!.engineId)).toString(
      "hex",
    );
    const second = new SimulatedClient(
      exchange.ask,
      v3({ user: "sha256", auth: { protocol: "sha256", localizedKey } }),
    );
    expect((await second.request(get())).errorStatus).toBe(0);
  });
});
