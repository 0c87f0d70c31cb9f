// An agent that keeps what it reports.
import type { Agent } from "@snmp/agent";
import { type Discard } from "@snmp/agent";
import { type MessageResponder, type MpmPlugin, type SnmpError } from "@snmp/mpm-core";
import { plugin as v2c } from "@snmp/mpm-v2c";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { bareAgent, base } from "./demo.ts";

/** A model of SNMPv2c whose responder differs in some members. */
export function createModel(name: string, receive: MessageResponder["receive"]): MpmPlugin {
  return { ...v2c, name, createResponder: () => ({ receive }) };
}

/** An agent whose errors and discards are collected. */
export function createWatched(options: ConstructorParameters<typeof Agent>[0] = {}) {
  const errors: SnmpError[] = [];
  const discards: Discard[] = [];
  const agent = bareAgent({
    onError: (error) => errors.push(error),
    onDiscard: (discard) => discards.push(discard),
    ...options,
  });
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
  return { agent, errors, discards };
}

export const get = requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]);
