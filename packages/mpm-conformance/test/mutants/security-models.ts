// Mistakes that authors make in a security model.
import { createHmac } from "node:crypto";
import type {
  IncomingSecurityParameters,
  OutgoingRequestParameters,
  PreparedSecurity,
  ProcessingResult,
  RefusedMessage,
  SecurityModelPlugin,
  SecurityPreparation,
} from "@snmp/mpm-core";
import { type KeyCredentials, type Party, PartyReference, securityPluginOf, StrangeSecurityModel } from "../support/security-model.ts";

/** A security model with one mistake, and where the kit has to find it. */
export interface SecurityMutant {
  readonly mistake: string;
  readonly plugin: SecurityModelPlugin;
  readonly fails: readonly string[];
}

const mutant = (mistake: string, fails: string | readonly string[], Model: typeof StrangeSecurityModel): SecurityMutant => ({
  mistake,
  plugin: securityPluginOf(Model),
  fails: typeof fails === "string" ? [fails] : fails,
});

type Result = ProcessingResult | Promise<ProcessingResult>;
let singleton: StrangeSecurityModel | undefined;
let latest: PartyReference | undefined;
const known = new Set<unknown>();

export const securityMutants: readonly SecurityMutant[] = [
  { mistake: "the plug-in is not frozen", plugin: { ...securityPluginOf() }, fails: ["registration: the plug-in is frozen"] },
  {
    mistake: "create gives the same model to all who ask",
    plugin: securityPluginOf(undefined, {
      create: (environment) =>
        environment.engine === undefined ? (singleton ??= new StrangeSecurityModel(environment)) : new StrangeSecurityModel(environment),
    }),
    fails: ["contract: create makes a new model each time, and asks nobody", "hostile input: a refusal is counted once"],
  },
  {
    mistake: "checkCredentials refuses credentials without a password",
    plugin: securityPluginOf(undefined, {
      checkCredentials() {
        throw new TypeError("credentials have a password");
      },
    }),
    fails: ["contract: checkCredentials tells what is wrong with a TypeError"],
  },
  {
    mistake: "checkCredentials checks nothing",
    plugin: securityPluginOf(undefined, { checkCredentials: () => undefined }),
    fails: ["credentials: wrong ones are refused with a TypeError"],
  },
  {
    mistake: "the error of checkCredentials shows the key",
    plugin: securityPluginOf(undefined, {
      checkCredentials(credentials) {
        const { key, securityName } = credentials as KeyCredentials;
        if (key === undefined) throw new TypeError("there is no key");
        if (typeof securityName !== "string") throw new TypeError("no name for the key correct-horse");
      },
    }),
    fails: ["secrets: refusals and errors show none"],
  },
  mutant(
    "the identifier is that of USM",
    "contract: the model has the plug-in's identifier",
    class extends StrangeSecurityModel {
      override readonly identifier = 3;
    },
  ),
  mutant(
    "every peer has the same engine, of 33 octets",
    [
      "contract: prepare finds the engine",
      "exchange: two models with separate datastores share nothing",
      "credentials: wrong ones are refused with a TypeError",
    ],
    class extends StrangeSecurityModel {
      override prepare(): PreparedSecurity {
        return { securityEngineId: new Uint8Array(33) };
      }
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        return result.accepted ? { ...result, securityEngineId: new Uint8Array(33) } : result;
      }
    },
  ),
  mutant(
    "generateRequestMessage returns a copy",
    "contract: the message is the one that assemble laid out",
    class extends StrangeSecurityModel {
      override generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
        return super.generateRequestMessage(parameters).slice();
      }
    },
  ),
  mutant(
    "the last octet of the scoped PDU is lost",
    "exchange: a request and its answer come through at every level",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        if (!result.accepted || result.scopedPdu.length !== 255) return result;
        return { ...result, scopedPdu: result.scopedPdu.subarray(0, -1) };
      }
    },
  ),
  mutant(
    "the side that is asked takes everybody for the administrator",
    "exchange: the side that is asked learns who asks",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        return result.accepted ? { ...result, securityName: "administrator" } : result;
      }
    },
  ),
  mutant(
    "answers are secured with the state of the latest request",
    "exchange: an answer is secured with the state of its own request",
    class extends StrangeSecurityModel {
      #count = 0;
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        if (!result.accepted) return result;
        const { party } = result.securityStateReference as PartyReference & { party(): Party };
        const own = party.call(result.securityStateReference);
        const count = ++this.#count;
        const reference = new PartyReference(own);
        reference.party = () => (count === this.#count ? own : { ...own, key: Buffer.from("another key") });
        return { ...result, securityStateReference: reference };
      }
    },
  ),
  mutant(
    "securityOverhead counts the name alone",
    "exchange: securityOverhead is honest",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        return result.accepted ? { ...result, securityOverhead: 3 } : result;
      }
    },
  ),
  mutant(
    "every request probes the peer",
    "exchange: preparing for many requests at once asks the peer no more often",
    class extends StrangeSecurityModel {
      override async prepare(preparation: SecurityPreparation): Promise<PreparedSecurity> {
        const prepared = await super.prepare(preparation);
        await preparation.probe(prepared, preparation.credentials);
        return prepared;
      }
    },
  ),
  mutant(
    "who was probed is kept in a variable of the module",
    [
      "exchange: preparing for many requests at once asks the peer no more often",
      "exchange: two models with separate datastores share nothing",
    ],
    class extends StrangeSecurityModel {
      override async prepare(preparation: SecurityPreparation): Promise<PreparedSecurity> {
        const prepared = await super.prepare(preparation);
        // known by name of the key, and forgotten now and then
        if (!known.delete(preparation.credentials.securityName)) {
          known.add(preparation.credentials.securityName);
          await preparation.probe(prepared, preparation.credentials);
        }
        return prepared;
      }
    },
  ),
  mutant(
    "authPriv encrypts nothing",
    "privacy: nothing of the scoped PDU can be read",
    class extends StrangeSecurityModel {
      protected override crypted(octets: Uint8Array): Uint8Array {
        return octets;
      }
    },
  ),
  mutant(
    "the salt is always the same",
    "privacy: nothing of the scoped PDU can be read",
    class extends StrangeSecurityModel {
      protected override crypted(octets: Uint8Array, party: Party): Uint8Array {
        return super.crypted(octets, party, new Uint8Array(8));
      }
    },
  ),
  mutant(
    "the digest leaves the data out",
    ["authentication: every changed octet of a request is noticed", "authentication: every changed octet of an answer is noticed"],
    class extends StrangeSecurityModel {
      protected override digest(message: Uint8Array, { key }: Party): Uint8Array {
        return createHmac("sha256", key).update(message.subarray(0, 27)).digest().subarray(0, 16);
      }
    },
  ),
  mutant(
    "the digest of answers is not compared",
    "authentication: every changed octet of an answer is noticed",
    class extends StrangeSecurityModel {
      protected override isAuthentic(parameters: IncomingSecurityParameters, party: Party): boolean {
        return parameters.expected !== undefined || super.isAuthentic(parameters, party);
      }
    },
  ),
  mutant(
    "the digest has no key",
    "authentication: a request with another secret is refused",
    class extends StrangeSecurityModel {
      protected override digest(message: Uint8Array, { name }: Party): Uint8Array {
        return createHmac("sha256", name).update(message).digest().subarray(0, 16);
      }
    },
  ),
  mutant(
    "a digest of zeros is taken for none",
    "authentication: a message without its proof is refused",
    class extends StrangeSecurityModel {
      protected override isAuthentic(parameters: IncomingSecurityParameters, party: Party): boolean {
        return parameters.securityParameters.subarray(8, 24).every((octet) => octet === 0) || super.isAuthentic(parameters, party);
      }
    },
  ),
  mutant(
    "security parameters that are too short throw",
    "hostile input: processIncomingMessage never throws, and tells what is wrong",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        if (parameters.securityParameters.length === 3) throw new RangeError("Offset is outside the bounds of the DataView");
        return super.processIncomingMessage(parameters);
      }
    },
  ),
  mutant(
    "an answer is processed asynchronously",
    [
      "exchange: a request and its answer come through at every level",
      "exchange: an answer is secured with the state of its own request",
      "authentication: every changed octet of an answer is noticed",
      "hostile input: processIncomingMessage never throws, and tells what is wrong",
      "hostile input: the model goes on working after it",
      "reports: what a refusal reports can be sent, and is understood",
      "secrets: the model, what it prepares and what it tells show none",
    ],
    class extends StrangeSecurityModel {
      override async processIncomingMessage(parameters: IncomingSecurityParameters): Promise<ProcessingResult> {
        return super.processIncomingMessage(parameters);
      }
    },
  ),
  mutant(
    "refusals are not counted",
    "hostile input: a refusal is counted once",
    class extends StrangeSecurityModel {
      protected override refuse(counter: string, reason: string): RefusedMessage {
        return { accepted: false, counter, reason };
      }
    },
  ),
  mutant(
    "the digest is blanked in the message that was received",
    "hostile input: it is never modified",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters);
        // only where it is refused, so that nothing else notices
        if (!(result as ProcessingResult).accepted) parameters.message.fill(0, 11, 27);
        return result;
      }
    },
  ),
  mutant(
    "after a hundred refusals the peer is blocked",
    "hostile input: the model goes on working after it",
    class extends StrangeSecurityModel {
      #refused = 0;
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        if (!result.accepted) this.#refused++;
        return result.accepted && this.#refused > 100 ? this.refuse("strangeLimits", "too many wrong messages") : result;
      }
    },
  ),
  mutant(
    "a report cannot be made where the name is unknown",
    "reports: what a refusal reports can be sent, and is understood",
    class extends StrangeSecurityModel {
      protected override refuse(counter: string, reason: string): RefusedMessage {
        const refused = super.refuse(counter, reason);
        return { ...refused, report: { ...refused.report!, securityStateReference: undefined } };
      }
    },
  ),
  mutant(
    "processReport explains what it does not know",
    "reports: what a refusal reports can be sent, and is understood",
    class extends StrangeSecurityModel {
      processReport(): { counter: string; action: "fail"; meaning: string } {
        return { counter: "strange", action: "fail", meaning: "the peer refused" };
      }
    },
  ),
  mutant(
    "the key stands in what goes along with the message",
    "secrets: the model, what it prepares and what it tells show none",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        if (!result.accepted) return result;
        const party = (result.securityStateReference as PartyReference).party();
        return { ...result, securityStateReference: Object.assign(new PartyReference(party), { key: party.key }) };
      }
    },
  ),
  mutant(
    "the reason of a refusal shows the key",
    "secrets: refusals and errors show none",
    class extends StrangeSecurityModel {
      protected override isAuthentic(parameters: IncomingSecurityParameters, party: Party): boolean {
        latest = new PartyReference(party);
        return super.isAuthentic(parameters, party);
      }
      protected override refuse(counter: string, reason: string): RefusedMessage {
        const key = latest === undefined ? "" : Buffer.from(latest.party().key).toString("hex");
        return super.refuse(counter, `${reason} for the key ${key}`);
      }
    },
  ),
];
