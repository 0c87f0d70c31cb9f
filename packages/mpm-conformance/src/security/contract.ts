// The contract of SecurityModel (RFC 3411 §4.4), before anything is read closely.
import {
  createSecurityModel,
  discoveredSecurityModels,
  propertyFault,
  registerSecurityModel,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { demand, shown, thrownBy } from "../failure.ts";
import { registryChecks } from "../checks/registration.ts";
import type { Checks } from "../runner.ts";
import { assembled } from "./wire.ts";
import type { SecuritySubject } from "./party.ts";

export const securityContractChecks: Checks<SecuritySubject> = {
  "registration: the plug-in is valid": {
    run({ plugin }) {
      const fault = propertyFault(plugin, { identifier: "number", name: "string", create: "function" });
      demand(
        fault === undefined,
        `the plug-in is not valid: ${fault}`,
        "give it `identifier`, `name` and `create`, as SecurityModelPlugin of @snmp/mpm-core has them",
      );
      demand(
        plugin.identifier > 0,
        "the plug-in's identifier is 0",
        "choose a number from 1 (IANA snmp-number-spaces, SNMP Security Models)",
      );
    },
  },
  ...registryChecks<number, SecurityModelPlugin>({
    field: "identifier",
    key: (plugin) => plugin.identifier,
    plugins: discoveredSecurityModels,
    registerName: "registerSecurityModel",
    register: registerSecurityModel,
    unregister: unregisterSecurityModel,
    freeKeys: "IANA snmp-number-spaces, SNMP Security Models",
  }),
  "contract: the model has the plug-in's identifier": {
    run(subject) {
      const { identifier } = subject.asker().model;
      demand(
        identifier === subject.plugin.identifier,
        `the model's identifier is ${identifier}, the plug-in's ${subject.plugin.identifier}`,
        "let both be the number of the security model",
      );
      const { counters } = subject.asked().engine;
      const made = createSecurityModel(identifier, { lcd: {}, counters });
      demand(
        made.identifier === identifier,
        `createSecurityModel(${identifier}, …) makes a model of identifier ${made.identifier}`,
        "let both be the number of the security model",
      );
    },
  },
  "contract: the credentials name the security model and the level": {
    run(subject) {
      for (const level of subject.levels) {
        const { securityModel, securityLevel, securityName } = subject.options.credentials(level);
        demand(
          securityModel === subject.plugin.identifier,
          `\`securityModel\` of the credentials is ${securityModel}, not ${subject.plugin.identifier}`,
          "set it in the function that makes credentials: mpm-v3 chooses the security model by it",
        );
        demand(
          securityLevel === level,
          `\`securityLevel\` of the credentials for ${level} is ${securityLevel}`,
          "make credentials of the level that is asked for",
        );
        demand(
          typeof securityName === "string",
          "`securityName` of the credentials is missing",
          "say in whose name requests are made",
        );
      }
    },
  },
  "contract: create makes a new model each time, and asks nobody": {
    async run(subject) {
      const [first, second] = [subject.asker(), subject.asker()];
      await Promise.resolve();
      demand(
        first.model !== second.model,
        "create gives the same model twice",
        "make a model for each environment",
      );
      demand(
        first.probes === 0,
        "creating a model asked the peer something",
        "discover in `prepare`: a model may never be used",
      );
    },
  },
  "contract: prepare finds the engine": {
    async run(subject) {
      for (const level of subject.levels) {
        const security = await subject.asker().prepare(subject.options.credentials(level));
        demand(
          security?.securityEngineId instanceof Uint8Array && security.securityEngineId.length <= 32,
          `prepare at ${level} resolves to no { securityEngineId: Uint8Array } of at most 32 octets`,
          "give the authoritative engine's snmpEngineID; empty where the model has none",
        );
      }
    },
  },
  "contract: the message is the one that assemble laid out": {
    async run(subject) {
      for (const level of subject.levels) {
        const asker = subject.asker();
        const credentials = subject.options.credentials(level);
        const security = await asker.prepare(credentials);
        const laidOut: Uint8Array[] = [];
        const message = asker.model.generateRequestMessage({
          messageProcessingModel: 3,
          securityLevel: level,
          scopedPdu: octetsFromText("a scoped PDU"),
          assemble(parameters, data) {
            const made = assembled(level, parameters, data);
            laidOut.push(made.message);
            return made;
          },
          credentials,
          security,
        });
        demand(
          message instanceof Uint8Array,
          "generateRequestMessage returns no Uint8Array",
          "return the message, not a promise: `prepare` is the place to wait",
        );
        demand(
          laidOut.includes(message),
          `at ${level}, generateRequestMessage returns something else than \`assemble\` gave`,
          "write digests into the message that `assemble` gave, and return that: its owner knows where the parts are",
        );
      }
    },
  },
  "contract: checkCredentials tells what is wrong with a TypeError": {
    inapplicable: ({ plugin }) =>
      plugin.checkCredentials === undefined ? "the plug-in has no checkCredentials" : undefined,
    run(subject) {
      const { plugin, options, levels } = subject;
      for (const level of levels) {
        const error = thrownBy(() => plugin.checkCredentials!(options.credentials(level)));
        demand(
          error === undefined,
          `checkCredentials refuses good credentials of ${level}: ${error === undefined ? "" : shown(error)}`,
          "throw only for credentials that cannot work",
        );
      }
    },
  },
};
