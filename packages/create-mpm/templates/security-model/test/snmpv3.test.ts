import assert from "node:assert/strict";
import { test } from "node:test";
import { create, engineId, LocalEngine, MessageDiscarded, pluginFor } from "@snmp/mpm-core";
import "@snmp/mpm-v3";
import { requestPdu, responsePdu, varbindFrom } from "@snmp/pdu";
import { acme } from "../src/index.ts";

void test("SNMPv3 with this security model", async () => {
  const engine = new LocalEngine({ engineId: engineId.fromText(32473, "acme") });
  const settings = { 3: { acme: { ops: "correct-horse" } } };
  const responder = pluginFor(3).createResponder!({ engine, community: () => undefined, settings });
  const model = create(3, () => Promise.reject(new Error("there is nothing to discover")), {});
  const none = new Uint8Array(0);

  const { data: request } = await model.encode(7, acme("ops", "correct-horse"), none, none, requestPdu("GetRequest", 7, []));
  const incoming = await responder.receive(request);
  assert.equal(incoming.kind, "message");
  assert.deepEqual([incoming.securityName, incoming.securityLevel], ["ops", "authPriv"]);

  const name = varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "core-1" });
  const answer = incoming.respond(responsePdu(7, [name]));
  assert.ok(answer !== undefined);
  const damaged = answer.slice();
  damaged[damaged.length - 1]! ^= 1;
  assert.throws(
    () => model.decode(damaged, acme("ops", "correct-horse")),
    (error) => MessageDiscarded.isInstance(error),
  );
  assert.equal(String(model.decode(answer, acme("ops", "correct-horse")).varbinds[0]), "core-1");

  const stranger = create(3, () => Promise.reject(new Error("there is nothing to discover")), {});
  const { data: forged } = await stranger.encode(8, acme("ops", "battery-staple"), none, none, requestPdu("GetRequest", 8, []));
  assert.equal((await responder.receive(forged)).kind, "discard");
});
