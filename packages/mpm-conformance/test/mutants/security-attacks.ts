// Mistakes that authors make in what protects: encryption, digests, what becomes of hostile input, secrets.
import { createHmac } from "node:crypto";
import type { IncomingSecurityParameters, ProcessingResult, RefusedMessage } from "@snmp/mpm-core";
import { type Party, PartyReference, StrangeSecurityModel } from "../support/security-model.ts";
import { accepting, mutant, type Result, type SecurityMutant } from "./planting-security.ts";

let latest: PartyReference | undefined;

export const securityAttackMutants: readonly SecurityMutant[] = [
  mutant(
    "authPriv encrypts nothing",
    "privacy: the scoped PDU cannot be read",
    class extends StrangeSecurityModel {
      protected override crypted(octets: Uint8Array): Uint8Array {
        return octets;
      }
    },
  ),
  mutant(
    "the salt is always the same",
    "privacy: the scoped PDU cannot be read",
    class extends StrangeSecurityModel {
      protected override crypted(octets: Uint8Array, party: Party): Uint8Array {
        return super.crypted(octets, party, new Uint8Array(8));
      }
    },
  ),
  mutant(
    "the digest leaves the data out",
    [
      "authentication: every changed octet of a request is detected",
      "authentication: every changed octet of an answer is detected",
    ],
    class extends StrangeSecurityModel {
      protected override digest(message: Uint8Array, { key }: Party): Uint8Array {
        return createHmac("sha256", key).update(message.subarray(0, 27)).digest().subarray(0, 16);
      }
    },
  ),
  mutant(
    "the digest of answers is not compared",
    [
      "authentication: every changed octet of an answer is detected",
      "authentication: an answer without its proof is refused",
      "authentication: an emptied, shortened or grown digest of an answer is refused",
    ],
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
    [
      "authentication: a request without its proof is refused",
      "authentication: an answer without its proof is refused",
    ],
    class extends StrangeSecurityModel {
      protected override isAuthentic(parameters: IncomingSecurityParameters, party: Party): boolean {
        return (
          parameters.securityParameters.subarray(8, 24).every((octet) => octet === 0) ||
          super.isAuthentic(parameters, party)
        );
      }
    },
  ),
  mutant(
    "security parameters that are too short throw",
    "hostile input: processIncomingMessage never throws and gives a reason",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        if (parameters.securityParameters.length === 3)
          throw new RangeError("Offset is outside the bounds of the DataView");
        return super.processIncomingMessage(parameters);
      }
    },
  ),
  mutant(
    "an answer is processed asynchronously",
    [
      "exchange: a request and its answer arrive at every level",
      "exchange: an answer is secured with the state of its own request",
      "hostile input: processIncomingMessage never throws and gives a reason",
      "hostile input: the model still works afterwards",
      "reports: the Report of a refusal can be sent, and the model understands it",
      "secrets: the model and its results do not show them",
    ],
    class extends StrangeSecurityModel {
      override async processIncomingMessage(
        parameters: IncomingSecurityParameters,
      ): Promise<ProcessingResult> {
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
    "hostile input: processIncomingMessage does not modify it",
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
    "hostile input: the model still works afterwards",
    class extends StrangeSecurityModel {
      #refused = 0;
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const result = super.processIncomingMessage(parameters) as ProcessingResult;
        if (!result.accepted) this.#refused++;
        return result.accepted && this.#refused > 100
          ? this.refuse("strangeLimits", "too many wrong messages")
          : result;
      }
    },
  ),
  mutant(
    "a report cannot be made where the name is unknown",
    "reports: the Report of a refusal can be sent, and the model understands it",
    class extends StrangeSecurityModel {
      protected override refuse(counter: string, reason: string): RefusedMessage {
        const refused = super.refuse(counter, reason);
        return { ...refused, report: { ...refused.report!, securityStateReference: undefined } };
      }
    },
  ),
  mutant(
    "processReport explains counters that it does not know",
    "reports: processReport returns undefined for unknown counters",
    class extends StrangeSecurityModel {
      processReport(): { counter: string; action: "fail"; meaning: string } {
        return { counter: "strange", action: "fail", meaning: "the peer refused" };
      }
    },
  ),
  mutant(
    "the key stands in what goes along with the message",
    "secrets: the model and its results do not show them",
    accepting((result) => {
      const party = (result.securityStateReference as PartyReference).party();
      return {
        ...result,
        securityStateReference: Object.assign(new PartyReference(party), { key: party.key }),
      };
    }),
  ),
  mutant(
    "the reason of a refusal shows the key",
    "secrets: refusals and errors do not show them",
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
  mutant(
    "an unsigned answer is accepted at every level that it claims",
    "authentication: an answer without its proof is refused",
    class extends StrangeSecurityModel {
      protected override isAuthentic(parameters: IncomingSecurityParameters, party: Party): boolean {
        const isUnsigned = parameters.securityParameters.subarray(8, 24).every((octet) => octet === 0);
        return (isUnsigned && parameters.expected !== undefined) || super.isAuthentic(parameters, party);
      }
    },
  ),
  mutant(
    "a number that has grown too large throws",
    "hostile input: processIncomingMessage never throws and gives a reason",
    class extends StrangeSecurityModel {
      override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
        const { securityParameters } = parameters;
        const time = Buffer.from(securityParameters).subarray(0, 8);
        if (time.length === 8 && time.readBigUInt64BE() === 0x7fffffffffffffffn)
          throw new RangeError("Invalid time value");
        return super.processIncomingMessage(parameters);
      }
    },
  ),
  mutant(
    "the Report of a refusal has a counter that processReport does not know",
    "reports: the Report of a refusal can be sent, and the model understands it",
    class extends StrangeSecurityModel {
      processReport(): undefined {
        return undefined;
      }
    },
  ),
];
