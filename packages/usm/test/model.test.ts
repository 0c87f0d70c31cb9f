// The security model alone, with messages that are nothing but security parameters and data.
import {
  LocalEngine,
  type OutgoingSecurityParameters,
  type ProcessedMessage,
  userFrom,
} from "@snmp/mpm-core";
import { UserBasedSecurityModel } from "@snmp/usm";

const engineId = Uint8Array.from(Buffer.from("80001f888059dc486145a26322", "hex"));
const user = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentic-enough" },
  priv: { protocol: "aes128", password: "private-enough" },
} as const;

function modelWith(users: readonly (typeof user)[]): UserBasedSecurityModel {
  const engine = new LocalEngine({ engineId, clock: () => 5000 });
  return new UserBasedSecurityModel({ lcd: {}, engine, counters: engine.counters, settings: { users } });
}

/** Parameters as a message processing model passes them, and afterwards the parts of the message. */
class Outgoing implements OutgoingSecurityParameters {
  readonly messageProcessingModel = 3;
  readonly securityLevel = "authPriv";
  readonly reportable = true;
  readonly leniencies = [];
  message!: Uint8Array;
  securityParameters!: Uint8Array;
  data!: Uint8Array;
  constructor(readonly scopedPdu: Uint8Array) {}

  assemble(
    securityParameters: Uint8Array,
    data: Uint8Array,
  ): { message: Uint8Array; securityParametersOffset: number } {
    this.message = Uint8Array.from([...securityParameters, ...data]);
    this.securityParameters = this.message.subarray(0, securityParameters.length);
    this.data = this.message.subarray(securityParameters.length);
    return { message: this.message, securityParametersOffset: 0 };
  }
}

test("U9: a response uses the user and the keys of its request, without another look-up", async () => {
  const asked = modelWith([user]);
  const credentials = { mpm: 3, securityModel: 3, ...userFrom(user) };
  const security = await asked.prepare({
    credentials,
    authoritative: "self",
    probe: () => Promise.reject(new Error("nobody to ask")),
  });
  const request = new Outgoing(Uint8Array.of(1, 2, 3));
  asked.generateRequestMessage(Object.assign(request, { credentials, security }));
  const processed = (await asked.processIncomingMessage(request)) as ProcessedMessage;
  expect([processed.accepted, processed.securityName, ...processed.scopedPdu]).toEqual([
    true,
    "ops",
    1,
    2,
    3,
  ]);

  // a model without users can respond: the reference has all keys
  const forgetful = modelWith([]);
  const response = new Outgoing(Uint8Array.of(4, 5, 6));
  const { securityStateReference } = processed;
  forgetful.generateResponseMessage(Object.assign(response, { securityStateReference }));
  expect(await asked.processIncomingMessage(response)).toMatchObject({
    accepted: true,
    scopedPdu: Buffer.of(4, 5, 6),
  });
  expect(await forgetful.processIncomingMessage(request)).toMatchObject({
    accepted: false,
    counter: "usmStatsUnknownUserNames",
  });
});

test("skips users of other security models, and counts them in positions", async () => {
  const users = [
    { user: "theirs", securityModel: 4242, auth: { protocol: "theirs", password: "x" } },
    { ...user, priv: undefined },
  ];
  const engine = new LocalEngine({ engineId });
  const valid = { lcd: {}, engine, counters: engine.counters, settings: { users } };
  expect(() => new UserBasedSecurityModel(valid)).not.toThrow();
  const wrong = { settings: { users: [...users, { user: "c", auth: { protocol: "none", password: "x" } }] } };
  expect(() => new UserBasedSecurityModel({ lcd: {}, engine, counters: engine.counters, ...wrong })).toThrow(
    "users[2]: unknown",
  );
});
