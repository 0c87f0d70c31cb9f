// Sound variants of the stranger's security model.
import type {
  IncomingSecurityParameters,
  ProcessingResult,
  ReceivedReport,
  ReportVerdict,
  SecurityModelEnvironment,
} from "@snmp/mpm-core";
import { type Party, StrangeSecurityModel } from "./security-model.ts";

type Result = ProcessingResult | Promise<ProcessingResult>;

/** Has no probe: it learns the epoch of its peer from the Report that refuses its first request. */
export class LearningSecurityModel extends StrangeSecurityModel {
  #epoch = 0;

  override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
    const result = super.processIncomingMessage(parameters) as ProcessingResult;
    const { engine } = this.environment;
    if (!result.accepted || engine === undefined || parameters.securityParameters[0] === epochOf(engine))
      return result;
    const value = this.environment.counters.increment("strangeEpochs");
    const { securityStateReference } = result;
    const { securityLevel } = parameters;
    return {
      accepted: false,
      counter: "strangeEpochs",
      reason: "another epoch",
      report: { oid: `${epochs}.${epochOf(engine)}`, value, securityLevel, securityStateReference },
    };
  }

  processReport({ oid }: ReceivedReport): ReportVerdict | undefined {
    const verdict = { action: "fail", meaning: "the peer refused the request" } as const;
    if (oid === "1.3.6.1.4.1.32473.7.0") return { ...verdict, counter: "strange" };
    if (!oid.startsWith(`${epochs}.`)) return undefined;
    this.#epoch = Number(oid.slice(epochs.length + 1));
    return { counter: "strangeEpochs", action: "retry", meaning: "the request had another epoch" };
  }

  /** The first octet of the salt carries the epoch. */
  protected override salt(): Uint8Array {
    const salt = super.salt();
    const { engine } = this.environment;
    salt[0] = engine === undefined ? this.#epoch : epochOf(engine);
    return salt;
  }
}

/** Remembers the salts of requests that it has accepted. */
export class RefusingReplays extends StrangeSecurityModel {
  readonly #seen = new Set<string>();

  constructor(environment: SecurityModelEnvironment) {
    super(environment);
  }

  override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
    const result = super.processIncomingMessage(parameters) as ProcessingResult;
    if (!result.accepted || parameters.expected !== undefined) return result;
    const salt = Buffer.from(parameters.securityParameters.subarray(0, 8)).toString("hex");
    if (this.#seen.has(salt)) return this.refuse("strangeReplays", "a replay");
    this.#seen.add(salt);
    return result;
  }
}

/** Supports no authPriv; `isDeceived` accepts messages in clear that claim it. */
export function withoutPrivacy(isDeceived: boolean): typeof StrangeSecurityModel {
  return class extends StrangeSecurityModel {
    override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
      if (parameters.securityLevel === "authPriv" && !isDeceived)
        return this.refuse("strangeLevels", "an unsupported level");
      return super.processIncomingMessage(parameters);
    }
    protected override crypted(octets: Uint8Array, _party: Party): Uint8Array {
      return octets;
    }
  };
}

const epochs = "1.3.6.1.4.1.32473.8";
const epochOf = ({ engineId }: { readonly engineId: Uint8Array }): number => engineId.at(-1)!;
