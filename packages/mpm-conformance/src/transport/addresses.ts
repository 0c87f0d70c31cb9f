// RFC 3411 §3.1.1.1, RFC 3417 §2: where messages go to and come from.
import { formatTarget, parseTarget, type Target } from "@snmp/transport";
import { attempt, demand, rejectionOf, shown } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { demandTransportError } from "./errors.ts";
import { addressOf, onStage, type TransportSubject, within } from "./stage.ts";

export const addressChecks: Checks<TransportSubject> = {
  "addresses: scheme and default port are those of targets": {
    run({ plugin: { scheme, defaultPort } }) {
      demand(
        /^[a-z][a-z0-9+.-]*$/.test(scheme),
        `the scheme is ${JSON.stringify(scheme)}`,
        "use lower-case letters and digits, as users write it before ://",
      );
      demand(
        Number.isInteger(defaultPort) && defaultPort >= 1 && defaultPort <= 65_535,
        `defaultPort is ${defaultPort}`,
        "give an integer in the range 1..65535, or 161 where a port means nothing",
      );
    },
  },
  "addresses: whoever listens tells where, as a target": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { address, port } = (await stage.listen()).transport;
        demand(
          Number.isInteger(port) && port >= 1 && port <= 65_535,
          `port is ${port}`,
          "give the port that was taken",
        );
        const target = await attempt(
          `taking ${JSON.stringify(address)} apart`,
          "make it with formatTarget({ scheme, host, port })",
          () => parseTarget(address),
        );
        demand(
          target.scheme === subject.plugin.scheme && target.port === port,
          `address is ${JSON.stringify(address)} for port ${port} of the scheme ${subject.plugin.scheme}`,
          "make it with formatTarget({ scheme, host, port }): clients take it as their target",
        );
      }),
  },
  "addresses: port 0 takes a free one": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const [first, second] = [await stage.listen(), await stage.listen()];
        demand(
          first.transport.address !== second.transport.address,
          `two listeners have the address ${first.transport.address}`,
          "choose a port that nobody listens at",
        );
      }),
  },
  "addresses: a place that is taken is refused": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { transport } = await stage.listen();
        const { address } = subject.options;
        const error = await rejectionOf(async () => {
          const second = await subject.plugin.listen(
            { message: ignore, error: ignore },
            { address, port: transport.port },
          );
          await second.close();
        });
        demand(
          error !== undefined,
          `two listen at ${transport.address}`,
          "reject with a TransportError, EADDRINUSE",
        );
        demandTransportError(error, transport.address, "listening where somebody else does");
      }),
  },
  "addresses: a place is free again when close has resolved": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { transport } = await stage.listen();
        await stage.close(transport);
        const again = await stage.listen(transport.port);
        demand(
          again.transport.port === transport.port,
          `port ${again.transport.port} was taken instead`,
          "take the port that is asked for",
        );
      }),
  },
  "addresses: those of one target are one source, those of two are not": {
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
          "isSource(a, b) does not hold for two addresses of one target",
          same,
        );
        demand(
          !isSource(second, first),
          `isSource holds for ${second.toString()} and ${first.toString()}`,
          same,
        );
        const text = first.toString();
        demand(
          text.includes(String(one.transport.port)),
          `an address reads ${JSON.stringify(text)}`,
          "let toString() tell people where it is",
        );
      }),
  },
  "addresses: a look-up that is aborted rejects with the reason": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const { address } = (await stage.listen()).transport;
        const reason = new Error("the user has gone");
        const lookUp = rejectionOf(() =>
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
          `resolve with an aborted signal rejects with ${shown(error)}`,
          aborted,
        );
      }),
  },
  "addresses: a name that there is not is an error that names it": {
    inapplicable: ({ options }) =>
      options.unknownHost === undefined ? "the transport looks nothing up (`unknownHost`)" : undefined,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const target: Target = {
          scheme: subject.plugin.scheme,
          host: subject.options.unknownHost!,
          port: 161,
        };
        const lookUp = rejectionOf(() => asking.transport.resolve(target));
        const error = await within(
          2 * stage.patience,
          lookUp,
          `resolve of ${formatTarget(target)} does not settle`,
          "reject with ENOTFOUND",
        );
        demand(
          error !== undefined,
          `${formatTarget(target)} is found`,
          "reject with a TransportError, ENOTFOUND",
        );
        demandTransportError(error, target.host, "looking up a name that there is not");
      }),
  },
};

function ignore(): void {
  // nothing is expected
}

const same = "compare what tells places apart, not objects: an answer comes with an address of its own";
const aborted = "reject with signal.reason, or resolve where there is nothing to look up";
