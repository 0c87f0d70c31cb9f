// The objects of an agent file as a part of another agent (RFC 2741).
import { AgentXError, Subagent } from "@snmp/agentx";
import { UsageError } from "../failure.ts";
import type { AgentFile, ServingAgent } from "./read-agent-file.ts";

/** Creates a subagent of `master`, which is a path, `unix:PATH` or `tcp:HOST:PORT`. `signal` ends the wait for the master. */
export function makeSubagent(
  master: string,
  { options, registrations }: AgentFile,
  onError: (error: Error) => void,
  signal: AbortSignal,
): ServingAgent {
  const subagent = new Subagent({
    master,
    description: "snmp agent",
    ...(options.mib !== undefined && { mib: options.mib }),
    onError,
  });
  for (const register of registrations) register(subagent);
  return {
    async serve() {
      try {
        await subagent.connect({ signal });
      } catch (error) {
        await subagent.close();
        throw AgentXError.isInstance(error) ? new UsageError(error.message) : error;
      }
      return [`the master ${master}`];
    },
    close: () => subagent.close(),
  };
}
