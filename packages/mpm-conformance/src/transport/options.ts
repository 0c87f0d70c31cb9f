import type { ListeningTransport, TransportPlugin } from "@snmp/transport";
import type { RunOptions } from "../runner.ts";

/** Options of `transportSuite`. */
export interface TransportSuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: TransportPlugin;
  /**
   * The place to listen at: the `address` of a listener's options, without the port. For a transport whose places are not host and port:
   * a function that returns another free address each time, as an agent's option `listen` takes it, such as `unix:///tmp/3.sock`.
   */
  readonly address: string | (() => string);
  /** A host that a look-up does not find, such as `name.invalid`. Missing: the transport does not look names up. */
  readonly unknownHost?: string | undefined;
  /** Whether a message to a place where nobody listens fails, at the latest when `silent` tells that no answer came; true by default. */
  readonly refuses?: boolean | undefined;
  /** Whether messages travel over connections, so that a transport notices when its peer closes one; false by default. */
  readonly connections?: boolean | undefined;
  /** Sends octets that are not messages to a listener, as speakers of another protocol would. Missing: any octets are a message. */
  readonly disturb?: ((listening: ListeningTransport) => Promise<void>) | undefined;
  /** Milliseconds to wait for expected events; 5000 by default. */
  readonly patience?: number | undefined;
  /** The package.json of the package, as a URL or a path from the working directory. The kit checks its content too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, as a URL or a path from the working directory, if `exports` of package.json does not name it. */
  readonly entry?: URL | string | undefined;
}
