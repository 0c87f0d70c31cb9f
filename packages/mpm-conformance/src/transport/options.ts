import type { ListeningTransport, TransportPlugin } from "@snmp/transport";
import type { RunOptions } from "../runner.ts";

/** What `transportSuite` wants to know of a transport. */
export interface TransportSuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: TransportPlugin;
  /** Where to listen: what `address` of a listener's options is, without the port. */
  readonly address: string;
  /** A host that a look-up does not find, such as `name.invalid`. Missing: the transport looks nothing up. */
  readonly unknownHost?: string | undefined;
  /** Whether a message to a place where nobody listens fails, at the latest once `silent` has told that no answer came; true by default. */
  readonly refuses?: boolean | undefined;
  /** Sends octets that are no messages to a listener, as whoever speaks another protocol would. Missing: octets are always messages. */
  readonly disturb?: ((listening: ListeningTransport) => Promise<void>) | undefined;
  /** Milliseconds to wait for what has to come; 5000 by default. */
  readonly patience?: number | undefined;
  /** The package.json of the package, a URL, or a path from the working directory: what stands in it is checked too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, where it is not the one that `exports` of package.json names: a URL, or a path from the working directory. */
  readonly entry?: URL | string | undefined;
}
