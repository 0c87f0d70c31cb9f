// The contract of SecurityModel (RFC 3411 §4.4).
import {
  createSecurityModel,
  discoveredSecurityModels,
  propertyFault,
  registerSecurityModel,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { catchError, demand, describe } from "../failure.ts";
import { registryChecks } from "../checks/registration.ts";
import type { Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { assemble } from "./wire.ts";

export const securityContractChecks: Checks<SecuritySubject> = {
  "registration: the plug-in is valid": {
    risk: "registerSecurityModel() refuses the plug-in, so importing the package fails",
    run({ plugin }) {
      const fault = propertyFault(plugin, { identifier: "number", name: "string", create: "function" });
      demand(
        fault === undefined,
        `the plug-in is not valid: ${fault}`,
        "give it `identifier`, `name` and `create`, as SecurityModelPlugin of @snmp/mpm-core defines them",
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
    risk: "messages carry the number of another security model, and peers refuse them",
    run(subject) {
      const { identifier } = subject.asker().model;
      demand(
        identifier === subject.plugin.identifier,
        `the model's identifier is ${identifier}, the plug-in's is ${subject.plugin.identifier}`,
        "give both the number of the security model",
      );
      const { counters } = subject.asked().engine;
      const made = createSecurityModel(identifier, { lcd: {}, counters });
      demand(
        made.identifier === identifier,
        `createSecurityModel(${identifier}, …) makes a model of identifier ${made.identifier}`,
        "give both the number of the security model",
      );
    },
  },
  "contract: the credentials name the security model and the level": {
    risk: "mpm-v3 chooses another security model, or sends messages at another level than the user wants",
    exemption: "name the supported levels in the option `levels`",
    run(subject) {
      for (const level of subject.levels) {
        const { securityModel, securityLevel, securityName } = subject.options.credentials(level);
        demand(
          securityModel === subject.plugin.identifier,
          `\`securityModel\` of the credentials is ${securityModel}, not ${subject.plugin.identifier}`,
          "set it in the function that makes credentials",
        );
        demand(
          securityLevel === level,
          `\`securityLevel\` of the credentials for ${level} is ${securityLevel}`,
          "make credentials of the level that the function is called with",
        );
        demand(
          typeof securityName === "string",
          "`securityName` of the credentials is missing",
          "set it to the name in which requests are made",
        );
      }
    },
  },
  "contract: create makes a new model each time, and sends nothing": {
    risk: "state of one device is used for another one, or a program that creates clients sends messages",
    async run(subject) {
      const [first, second] = [subject.asker(), subject.asker()];
      await Promise.resolve();
      demand(
        first.model !== second.model,
        "create returns the same model twice",
        "make one model per environment",
      );
      demand(first.probes === 0, "creating a model sent a probe to the peer", "discover in `prepare`");
    },
  },
  "contract: prepare resolves to the authoritative engine": {
    risk: "requests go to an engine that does not exist, and peers refuse them",
    async run(subject) {
      for (const level of subject.levels) {
        const security = await subject.asker().prepare(subject.options.credentials(level));
        demand(
          security?.securityEngineId instanceof Uint8Array && security.securityEngineId.length <= 32,
          `prepare at ${level} does not resolve to { securityEngineId: Uint8Array } of at most 32 octets`,
          "return the authoritative engine's snmpEngineID, or no octets if the model has no engines",
        );
      }
    },
  },
  "contract: generateRequestMessage returns the message that assemble made": {
    risk: "the message processing model looks for the parts of the message in the wrong place",
    async run(subject) {
      for (const level of subject.levels) {
        const asker = subject.asker();
        const credentials = subject.options.credentials(level);
        const security = await asker.prepare(credentials);
        const made: Uint8Array[] = [];
        const message = asker.model.generateRequestMessage({
          messageProcessingModel: 3,
          securityLevel: level,
          scopedPdu: octetsFromText("a scoped PDU"),
          assemble(parameters, data) {
            const assembled = assemble(level, parameters, data);
            made.push(assembled.message);
            return assembled;
          },
          credentials,
          security,
        });
        demand(
          message instanceof Uint8Array,
          "generateRequestMessage does not return a Uint8Array",
          "return the message, not a promise: wait in `prepare` instead",
        );
        demand(
          made.includes(message),
          `at ${level}, generateRequestMessage returns another array than \`assemble\` made`,
          "write digests into the message that `assemble` returned, and return it",
        );
      }
    },
  },
  "contract: checkCredentials accepts good credentials": {
    risk: "users cannot use the security model",
    inapplicable: ({ plugin }) =>
      plugin.checkCredentials === undefined ? "the plug-in has no checkCredentials" : undefined,
    run(subject) {
      const { plugin, options, levels } = subject;
      for (const level of levels) {
        const error = catchError(() => plugin.checkCredentials!(options.credentials(level)));
        demand(
          error === undefined,
          `checkCredentials refuses good credentials of ${level}: ${error === undefined ? "" : describe(error)}`,
          "throw only for credentials that cannot work",
        );
      }
    },
  },
};
