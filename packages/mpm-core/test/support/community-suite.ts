// The tests that SNMPv1 and SNMPv2c share (RFC 1157, RFC 1901, RFC 3584 §5).
import { inspect } from "node:util";
import type * as mpmCore from "@snmp/mpm-core";
import {
  checkCredentials,
  type Credentials,
  DecodeError,
  discoveredPlugins,
  isValidMpmPlugin,
  MessageDiscarded,
  type MpmPlugin,
  pluginFor,
  strict,
} from "@snmp/mpm-core";
import { requestPdu, responsePdu, varbindFrom } from "@snmp/pdu";
import { attempt } from "./attempt.ts";
import { communityHostileMessages, communityResponder } from "./community-responder.ts";
import {
  bytesOf,
  clientSideOf,
  type CommunityModelUnderTest,
  hexOf,
  modelOf,
  none,
  sysName,
  text,
} from "./community-subject.ts";

export function communitySuite(subject: CommunityModelUnderTest): void {
  const { plugin, identifier, credentials } = subject;
  const { model, mine, encode } = clientSideOf(subject);

  describe("as a plug-in", () => {
    test("is registered by the import, frozen, and has the name of its package", () => {
      expect(discoveredPlugins.get(identifier)).toBe(plugin);
      expect(pluginFor(identifier)).toBe(plugin);
      expect(isValidMpmPlugin(plugin)).toBe(true);
      expect(Object.isFrozen(plugin)).toBe(true);
      expect(plugin).toMatchObject({ identifier, name: subject.name });
      expect(model).toMatchObject({ identifier, securityModel: undefined, disco: undefined });
    });

    test("F8: is exported by the subpath ./plugin, which does not register it", () => {
      jest.isolateModules(() => {
        const core = jest.requireActual<typeof mpmCore>("@snmp/mpm-core");
        core.unregister(identifier);
        const { plugin: alone } = jest.requireActual<{ plugin: MpmPlugin }>(`${subject.name}/plugin`);
        expect(core.discoveredPlugins.has(identifier)).toBe(false);
        expect(alone).toMatchObject({ identifier, name: subject.name });
        core.register(plugin);
      });
    });

    test("checks credentials by their shape", () => {
      expect(() => checkCredentials(mine, plugin)).not.toThrow();
      expect(() => checkCredentials({ mpm: identifier }, plugin)).toThrow(TypeError);
    });

    test("credentials choose the model and do not print", () => {
      const secret = credentials("s3cr3t");
      expect(secret.mpm).toBe(identifier);
      expect(
        inspect(secret, { showHidden: true, depth: Infinity }) +
          JSON.stringify(secret) +
          String(JSON.stringify({ secret })),
      ).not.toContain("s3cr3t");
    });
  });

  describe("encoding", () => {
    const version = `02010${identifier}`;

    test("encodes version, community and PDU, with the request-id in its place", async () => {
      const pdu = requestPdu("GetRequest", 0, [sysName]);
      const data = await encode(pdu, 0x12345678);
      expect(hexOf(data)).toBe(
        `3029${version}04067075626c6963a01c020412345678020100020100300e300c06082b060102010105000500`,
      );
      expect(pdu.requestId).toBe(0);
      expect(model.messageId(data)).toBe(0x12345678);
      expect(hexOf(model.encodeNow!(0x12345678, mine, none, none, pdu)!.data)).toBe(hexOf(data));
    });

    test.each([-2147483648, -1, 0, 1, 2147483647])("encodes the request-id %i", async (requestId) => {
      const data = await encode(requestPdu("GetNextRequest", 7, [sysName]), requestId);
      expect(model.messageId(data)).toBe(requestId);
      expect(model.decode(data, mine)).toEqual({ ...requestPdu("GetNextRequest", requestId, [sysName]) });
    });

    test("refuses a request-id of more than 32 bits, and names the field", async () => {
      await expect(encode(requestPdu("GetRequest", 0, []), 2 ** 31)).rejects.toThrow(
        "Message.data.requestId: 2147483648 is not an integer",
      );
    });

    test("ignores engine id and context name", async () => {
      const pdu = requestPdu("GetRequest", 1, [sysName]);
      const { data } = await model.encode(1, mine, text("engine"), text("context"), pdu);
      expect(hexOf(data)).toBe(hexOf(await encode(pdu, 1)));
    });

    test("accepts a community as text or octets", async () => {
      const pdu = requestPdu("GetRequest", 1, []);
      expect(hexOf(await encode(pdu, 1, credentials("ü")))).toContain("0402c3bc");
      expect(hexOf(await encode(pdu, 1, credentials(bytesOf("00ff0a"))))).toContain("040300ff0a");
      expect(hexOf(await encode(pdu, 1, credentials("")))).toContain(`${version}0400a0`);
      expect(
        model.decode(await encode(pdu, 1, credentials(bytesOf("00ff0a"))), credentials(bytesOf("00ff0a"))),
      ).toEqual(pdu);
    });

    test("encodes a thousand requests at once", async () => {
      const pdu = requestPdu("GetRequest", 0, [sysName]);
      const all = await Promise.all(Array.from({ length: 1000 }, (_, i) => encode(pdu, i - 500)));
      expect(all.map((data) => model.messageId(data))).toEqual(all.map((_, i) => i - 500));
      expect(all.map((data) => model.decode(data, mine).varbinds[0]!.oid)).toEqual(
        all.map(() => "1.3.6.1.2.1.1.5.0"),
      );
    });
  });

  describe("credentials of another kind", () => {
    const wanted = `wants v${identifier === 0 ? "1" : "2c"}("…") of ${subject.name}`;
    test.each<[string, unknown]>([
      [
        "another version's",
        {
          mpm: identifier === 0 ? 1 : 0,
          community: (mine as unknown as Record<string, unknown>)["community"],
        },
      ],
      ["version 3's", { mpm: 3, securityName: "ops" }],
      ["text", "public"],
      ["a community that is not wrapped", { mpm: identifier, community: "public" }],
      ["nothing", undefined],
      ["null", null],
    ])("%s: a TypeError says which kind is wanted", async (_what, given) => {
      const refused = await model
        .encode(1, given as Credentials, none, none, requestPdu("GetRequest", 1, []))
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(TypeError);
      expect((refused as Error).message).toMatch(wanted);
      expect((refused as Error).message).not.toContain("public");
      const message = await encode(requestPdu("GetRequest", 1, []), 1);
      expect(() => model.decode(message, given as Credentials)).toThrow(TypeError);
      expect(() => model.decode(message, given as Credentials)).toThrow(wanted);
    });
  });

  describe("decoding", () => {
    const reply = responsePdu(7, [
      varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "core-1" }),
    ]);

    test.each(["", "p", "publi", "publik", "Public", "public ", "publicpublic", "private"])(
      "a response with the community %j is discarded (RFC 3584 §5.2.2)",
      async (community) => {
        const message = await encode(reply, 7, credentials(community));
        const fault = attempt(() => model.decode(message, mine));
        expect(fault).toBeInstanceOf(MessageDiscarded);
        expect(fault).toMatchObject({ counter: "snmpInBadCommunityNames", code: "ERR_SNMP_DISCARDED" });
        expect(String((fault as Error).stack)).not.toContain("public");
      },
    );

    test.each([0, 1, 2, 3, 127, 300])("accepts or refuses version %i", async (version) => {
      const message = Buffer.from(await encode(reply, 7));
      const patched =
        version < 128
          ? Buffer.from(message)
          : Buffer.concat([message.subarray(0, 2), bytesOf("0202012c"), message.subarray(5)]);
      if (version < 128) patched[4] = version;
      else patched[1]! += 1;
      if (version === identifier) expect(model.decode(patched, mine)).toEqual(reply);
      else
        expect(attempt(() => model.decode(patched, mine))).toMatchObject({ kind: "bad-version", offset: 2 });
    });

    test("the error for a message of version 3 names the version, not the first octet that differs", () => {
      const message = bytesOf(
        "3081 13 020103 300d 020105 020201e4 040104 020103 0400".replace("81 13", "15"),
      );
      expect(attempt(() => model.decode(message, mine))).toBeInstanceOf(DecodeError);
      expect(
        attempt(() => model.decode(bytesOf("3014 020103 300d 020105 020201e4 040104 020103 0400"), mine)),
      ).toMatchObject({
        kind: "bad-version",
        message: `the version is 3, not ${identifier} (bad-version at octet 2)`,
      });
    });

    test("accepts deviations from BER and reports them, unless they are turned off", async () => {
      const message = Buffer.concat([await encode(reply, 7), Buffer.from([0, 0])]);
      expect(model.decode(message, mine)).toEqual({
        ...reply,
        anomalies: [{ kind: "trailing-octets", offset: message.length - 2 }],
      });
      expect(model.decode(message.subarray(0, -2), mine)).not.toHaveProperty("anomalies");
      const exacting = modelOf(plugin);
      exacting.leniencies = strict;
      expect(attempt(() => exacting.decode(message, mine))).toMatchObject({ kind: "trailing-octets" });
    });
  });

  communityResponder(subject);
  communityHostileMessages(subject);
}
