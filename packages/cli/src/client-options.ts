// The options of a command line, as options of the client.
import { isIP } from "node:net";
import type { ClientOptions } from "@snmp/client";
import { octetsFromHex } from "@snmp/pdu";
import { optionNames, readNumber } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import { UsageError } from "./failure.ts";

/** Returns the options for a client, except for its datastore and its transport. */
export function readClientOptions(options: OptionValues): ClientOptions {
  const contextEngineId = readEngineId(options, "context-engine-id");
  const timeout = readNumber(options, "timeout", 0.001, false) ?? 1;
  const maxVarbinds = readNumber(options, "max-varbinds", 1);
  const maxMessageSize = readNumber(options, "max-message-size", 484);
  return {
    timeout: Math.max(1, timeout * 1000),
    retries: readNumber(options, "retries", 0) ?? 5,
    // net-snmp's tools wait the same time for each message
    backoff: 1,
    ...(options["any-source"] === true && { source: "any" }),
    ...(options["any-community"] === true && { community: "any" }),
    ...(options.strict === true && { leniencies: [] }),
    ...(options.context !== undefined && { contextName: options.context }),
    ...(contextEngineId !== undefined && { contextEngineId }),
    ...(maxVarbinds !== undefined && { maxVarbinds }),
    ...(maxMessageSize !== undefined && { maxMessageSize }),
    ...readSource(options),
    ...readRequestIdBits(options),
    ...readEngineReset(options),
  };
}

/** Returns the octets of an engine ID, or `undefined` if the option is not given. */
export function readEngineId(
  options: OptionValues,
  name: "engine-id" | "context-engine-id",
): Uint8Array | undefined {
  try {
    return options[name] === undefined ? undefined : octetsFromHex(options[name]);
  } catch (error) {
    throw new UsageError(`${optionNames(name)}: ${(error as Error).message}`);
  }
}

/** From where requests go out: `192.0.2.7`, `192.0.2.7:5000`, `2001:db8::7` or `[2001:db8::7]:5000`, as in net-snmp's `clientaddr`. */
function readSource({ clientaddr: text, interface: name }: OptionValues): ClientOptions {
  if (text === undefined) return name === undefined ? {} : { interface: name };
  if (name !== undefined)
    throw new UsageError("--clientaddr and --interface exclude each other; use one of them");
  const bare = text.replace(/^(?:udp|tcp)6?:/i, "");
  const [, bracketed, plain = bracketed ?? bare, port] =
    /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(bare) ?? [];
  const localPort = port === undefined ? undefined : Number(port);
  if (isIP(plain) === 0 || localPort === 0 || (localPort ?? 0) > 65535)
    throw new UsageError(
      `--clientaddr must be a numeric address of this host, such as 192.0.2.7 or 192.0.2.7:5000, not ${JSON.stringify(text)}`,
    );
  return { localAddress: plain, ...(localPort !== undefined && { localPort }) };
}

function readRequestIdBits({ "16bitIDs": text }: OptionValues): ClientOptions {
  if (text === undefined) return {};
  const isShort = /^(?:yes|true|1|on)$/i.test(text);
  if (!isShort && !/^(?:no|false|0|off)$/i.test(text))
    throw new UsageError(`--16bitIDs must be yes or no, not ${JSON.stringify(text)}`);
  return { requestIdBits: isShort ? 16 : 31 };
}

function readEngineReset({ "engine-reset": text }: OptionValues): ClientOptions {
  if (text === undefined) return {};
  if (text === "refuse" || text === "accept") return { engineReset: text };
  throw new UsageError(`--engine-reset must be refuse or accept, not ${JSON.stringify(text)}`);
}
