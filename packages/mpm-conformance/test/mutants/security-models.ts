// Mistakes that authors make in what a security model is to others, and in how it secures what is exchanged.
import type {
  IncomingSecurityParameters,
  OutgoingRequestParameters,
  PreparedSecurity,
  ProcessingResult,
  SecurityPreparation,
} from "@snmp/mpm-core";
import {
  type KeyCredentials,
  type Party,
  PartyReference,
  securityPluginOf,
  StrangeSecurityModel,
} from "../support/security-model.ts";
import { accepting, mutant, type Result, type SecurityMutant } from "./planting-security.ts";

let singleton: StrangeSecurityModel | undefined;
const known = new Set<unknown>();

export const securityMutants: readonly SecurityMutant[] = [
  {
    mistake: "the plug-in is not frozen",
    plugin: { ...securityPluginOf() },
    fails: ["registration: the plug-in is frozen"],
  },
  {
    mistake: "create gives the same model to all who ask",
    plugin: securityPluginOf(undefined, {
      create: (environment) =>
        environment.engine === undefined
          ? (singleton ??= new StrangeSecurityModel(environment))
          : new StrangeSecurityModel(environment),
    }),
    fails: [
      "contract: create makes a new model each time, and sends nothing",
      "hostile input: a refusal is counted once",
    ],
  },
  {
    mistake: "checkCredentials refuses credentials without a password",
    plugin: securityPluginOf(undefined, {
      checkCredentials() {
        throw new TypeError("credentials have a password");
      },
    }),
    fails: ["contract: checkCredentials accepts good credentials"],
  },
  {
    mistake: "checkCredentials checks nothing",
    plugin: securityPluginOf(undefined, { checkCredentials: () => undefined }),
    fails: ["credentials: checkCredentials and prepare refuse credentials without a secret"],
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
    fails: ["secrets: refusals and errors do not show them"],
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
      "contract: prepare resolves to the authoritative engine",
      "exchange: two models with separate datastores share nothing",
      "credentials: checkCredentials and prepare refuse credentials without a secret",
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
    "contract: generateRequestMessage returns the message that assemble made",
    class extends StrangeSecurityModel {
      override generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
        return super.generateRequestMessage(parameters).slice();
      }
    },
  ),
  mutant(
    "the last octet of the scoped PDU is lost",
    "exchange: a request and its answer arrive at every level",
    accepting((result) =>
      result.scopedPdu.length === 255 ? { ...result, scopedPdu: result.scopedPdu.subarray(0, -1) } : result,
    ),
  ),
  mutant(
    "the side that is asked takes everybody for the administrator",
    "exchange: the responder learns the security name",
    accepting((result) => ({ ...result, securityName: "administrator" })),
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
    "exchange: answers add no more than securityOverhead octets",
    accepting((result) => ({ ...result, securityOverhead: 3 })),
  ),
  mutant(
    "every request probes the peer",
    "exchange: preparing many requests at once probes the peer no more often",
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
      "exchange: preparing many requests at once probes the peer no more often",
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
    "prepare takes any credentials",
    "credentials: checkCredentials and prepare refuse credentials without a secret",
    class extends StrangeSecurityModel {
      override prepare(): PreparedSecurity {
        return { securityEngineId: new Uint8Array(0) };
      }
    },
  ),
];
