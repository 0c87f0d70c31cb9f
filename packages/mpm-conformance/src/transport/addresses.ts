// RFC 3411 §3.1.1.1, RFC 3417 §2: the addresses that messages go to and come from.
import { formatTarget, parseTarget, type Target } from "@snmp/transport";
import { attempt, catchRejection, demand, describe } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { demandTransportError } from "./errors.ts";
import { addressOf, onStage, type TransportSubject, within } from "./stage.ts";

const same =
  "compare the facts that tell places apart, not objects: an answer comes with an address object of its own";
const aborted = "reject with signal.reason, or resolve if there is nothing to look up";
const asTarget = "make it with formatTarget({ scheme, host, port })";

export const addressChecks: Checks<TransportSubject> = {
  "addresses: scheme and default port are valid in targets": {
    risk: "users cannot write a target for the transport",
    run({ plugin: { scheme, defaultPort } }) {
      demand(
        /^[a-z][a-z0-9+.-]*$/.test(scheme),
        `the scheme is ${JSON.stringify(scheme)}`,
        "use lower-case letters and digits: users write it before ://",
      );
      demand(
        Number.isInteger(defaultPort) && defaultPort >= 1 && defaultPort <= 65_535,
        `defaultPort is ${defaultPort}`,
        "set it to an integer in the range 1..65535, or to 161 if a port means nothing",
      );
    },
  },
  "addresses: the address of a listener is a target": {
    risk: "clients cannot use the address that an agent prints",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { address, port } = (await stage.listen()).transport;
        demand(
          Number.isInteger(port) && port >= 1 && port <= 65_535,
          `port is ${port}`,
          "return the port that was taken",
        );
        const target = await attempt(`parsing ${JSON.stringify(address)}`, asTarget, () =>
          parseTarget(address),
        );
        demand(
          target.scheme === subject.plugin.scheme && target.port === port,
          `address is ${JSON.stringify(address)} for port ${port} of the scheme ${subject.plugin.scheme}`,
          asTarget,
        );
      }),
  },
  "addresses: port 0 takes a free port": {
    risk: "tests and programs that start several agents fail by chance",
    exemption: "set the option `address` to a function if the transport has no ports",
    inapplicable: ({ options }) =>
      typeof options.address === "function"
        ? "the kit is given free addresses (the option `address` is a function)"
        : undefined,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const [first, second] = [await stage.listen(), await stage.listen()];
        demand(
          first.transport.address !== second.transport.address,
          `two listeners have the address ${first.transport.address}`,
          "choose a port that is not in use",
        );
      }),
  },
  "addresses: an address in use is refused": {
    risk: "a second agent starts without an error, and gets no requests or takes those of the first one",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { transport } = await stage.listen();
        const error = await catchRejection(async () => {
          const second = await stage.tryToListen({ message: ignore, error: ignore }, transport);
          await second.close();
        });
        demand(
          error !== undefined,
          `two listeners have the address ${transport.address}`,
          "reject with a TransportError, EADDRINUSE",
        );
        demandTransportError(error, transport.address, "listening at an address in use");
      }),
  },
  "addresses: an address is free again after close": {
    risk: "an agent cannot be restarted",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { transport } = await stage.listen();
        await stage.close(transport);
        const again = await stage.listen(transport);
        demand(
          again.transport.address === transport.address,
          `${again.transport.address} was taken instead of ${transport.address}`,
          "take the address and the port that the options name",
        );
      }),
  },
  "addresses: isSource tells targets apart": {
    risk: "a client accepts the answer of one device for another one, or refuses every answer",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const [one, other] = [await stage.listen(), await stage.listen()];
        const [first, again] = [
          await addressOf(asking, one.transport.address),
          await addressOf(asking, one.transport.address),
        ];
        const second = await addressOf(asking, other.transport.address);
        const isSource = asking.transport.isSource.bind(asking.transport);
        demand(
          isSource(first, first) && isSource(again, first),
          "isSource(a, b) is false for two addresses of one target",
          same,
        );
        demand(
          !isSource(second, first),
          `isSource is true for ${second.toString()} and ${first.toString()}`,
          same,
        );
        const text = first.toString();
        demand(
          typeof subject.options.address === "function"
            ? text !== second.toString()
            : text.includes(String(one.transport.port)),
          `an address prints as ${JSON.stringify(text)}, which does not tell it from others`,
          "let toString() return text that tells people where it is",
        );
      }),
  },
  "addresses: an aborted look-up rejects with the reason": {
    risk: "a call that a user aborted hangs, or fails with an error that the user did not give",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const { address } = (await stage.listen()).transport;
        const reason = new Error("the user has gone");
        const lookUp = catchRejection(() =>
          asking.transport.resolve(parseTarget(address), { signal: AbortSignal.abort(reason) }),
        );
        const error = await within(
          stage.patience,
          lookUp,
          "resolve with an aborted signal does not settle",
          aborted,
        );
        demand(
          error === undefined || error === reason,
          `resolve with an aborted signal rejects with ${describe(error)}`,
          aborted,
        );
      }),
  },
  "addresses: an unknown name is an error that names it": {
    risk: "a user who mistypes a name gets a timeout, or an error that does not tell which name is wrong",
    exemption: "leave out the option `unknownHost` if the transport does not look names up",
    inapplicable: ({ options }) =>
      options.unknownHost === undefined
        ? "the transport does not look names up (the option `unknownHost` is missing)"
        : undefined,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const target: Target = {
          scheme: subject.plugin.scheme,
          host: subject.options.unknownHost!,
          port: 161,
        };
        const lookUp = catchRejection(() => asking.transport.resolve(target));
        const advice = "reject with a TransportError, ENOTFOUND";
        const error = await within(
          2 * stage.patience,
          lookUp,
          `resolve of ${formatTarget(target)} does not settle`,
          advice,
        );
        demand(error !== undefined, `${formatTarget(target)} is found`, advice);
        demandTransportError(error, target.host, "looking up an unknown name");
      }),
  },
};

function ignore(): void {
  // nothing is expected
}
