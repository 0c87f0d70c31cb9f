// The requests of one session: what its master asks, and the transactions of Sets.
import type { ObjectError } from "@snmp/agent";
import { ClosedError } from "@snmp/mpm-core";
import type { MasterAnswer, MasterRequest } from "../session/requests.ts";
import type { SubagentMib } from "./objects.ts";
import type { ResolvedSubagentOptions } from "./options.ts";
import { answerRead, type SnmpRequest } from "./responder.ts";
import { Transactions } from "./transactions.ts";

/** Answers the requests of one session. */
export class RequestServer {
  readonly #mibOf: (contextName: string) => SubagentMib | undefined;
  readonly #limits: ResolvedSubagentOptions["limits"];
  readonly #report: (error: ObjectError) => void;
  readonly #transactions: Transactions;
  readonly #pending = new Set<SnmpRequest>();
  #isClosed = false;

  /** `report` gets the failures of objects while the session is open; it must not throw. */
  constructor(
    mibOf: (contextName: string) => SubagentMib | undefined,
    limits: ResolvedSubagentOptions["limits"],
    report: (error: ObjectError) => void,
  ) {
    this.#mibOf = mibOf;
    this.#limits = limits;
    this.#report = (error) => void (this.#isClosed || report(error));
    this.#transactions = new Transactions({ mibOf, limits, maxTransactions, report: this.#report });
  }

  /** Resolves to the answer; to `undefined` if the request has none. */
  async answer(pdu: MasterRequest): Promise<MasterAnswer | undefined> {
    switch (pdu.type) {
      case "TestSet":
        return this.#transactions.test(pdu);
      case "CommitSet":
        return this.#transactions.commit(pdu);
      case "UndoSet":
        return this.#transactions.undo(pdu);
      case "CleanupSet":
        this.#transactions.cleanUp(pdu);
        return undefined;
      default:
        return answerRead(pdu, this.#mibOf(pdu.contextName), this.#limits, this.#pending, this.#report);
    }
  }

  /** Ends pending requests: the session has ended. */
  close(): void {
    this.#isClosed = true;
    this.#transactions.close();
    for (const request of this.#pending) request.abandon(new ClosedError("the session"));
  }
}

const maxTransactions = 100;
