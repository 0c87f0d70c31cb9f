// RFC 2741 §7.1.4.3: what subagents implement, in sysORTable (RFC 3418).
import type { Agent } from "@snmp/agent";
import { capabilities as ownCapabilities } from "@snmp/agent/internal";

interface Capability<Owner> {
  readonly owner: Owner;
  readonly index: number;
  readonly id: string;
  readonly description: string;
  readonly addedAt: number;
}

/** The rows of sysORTable. The first one of a subagent makes the table replace that of the agent. */
export class Capabilities<Owner> {
  readonly #agent: Agent;
  readonly #limit: number;
  #rows: Capability<Owner>[] = [];
  #nextIndex = ownCapabilities.length + 1;
  #lastChange = 0;
  #isServed = false;

  constructor(agent: Agent, limit: number) {
    this.#agent = agent;
    this.#limit = limit;
  }

  /** Adds a row. Returns whether there was room. Throws a `RegistrationError` if the program serves a sysORTable of its own. */
  add(owner: Owner, id: string, description: string): boolean {
    if (this.#rows.length >= this.#limit) return false;
    this.#serve();
    this.#lastChange = this.#agent.upTime;
    this.#rows.push({ owner, index: this.#nextIndex++, id, description, addedAt: this.#lastChange });
    return true;
  }

  /** Removes a row. Returns whether the owner had it. */
  remove(owner: Owner, id: string): boolean {
    const at = this.#rows.findIndex((row) => row.owner === owner && row.id === id);
    if (at === -1) return false;
    this.#rows.splice(at, 1);
    this.#lastChange = this.#agent.upTime;
    return true;
  }

  /** Removes all rows of an owner. */
  release(owner: Owner): void {
    const left = this.#rows.filter((row) => row.owner !== owner);
    if (left.length < this.#rows.length) this.#lastChange = this.#agent.upTime;
    this.#rows = left;
  }

  #serve(): void {
    if (this.#isServed) return;
    this.#agent.table(`${system}.9.1`, {
      name: "sysORTable",
      columns: {
        2: { name: "id", type: "ObjectIdentifier" },
        3: { name: "description", type: "OctetString" },
        4: { name: "addedAt", type: "TimeTicks" },
      },
      rows: () => new Map(this.#allRows()),
      maxAge: 0,
    });
    this.#agent.scalar(`${system}.8.0`, {
      name: "sysORLastChange",
      type: "TimeTicks",
      get: () => this.#lastChange,
    });
    this.#isServed = true;
  }

  *#allRows(): Generator<[number, { id: string; description: string; addedAt: number }]> {
    for (const [at, [id, description]] of ownCapabilities.entries())
      yield [at + 1, { id, description, addedAt: 0 }];
    for (const { index, id, description, addedAt } of this.#rows) yield [index, { id, description, addedAt }];
  }
}

const system = "1.3.6.1.2.1.1";
