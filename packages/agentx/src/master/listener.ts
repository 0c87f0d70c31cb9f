// RFC 2741 §8: the sockets of a master.
import { chmod, chown, lstat, mkdir, unlink } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname } from "node:path";
import { TransportError } from "@snmp/mpm-core";
import { formatAddress, type MasterAddress } from "../connection/address.ts";

/** Options of a listener. */
export interface ListenerOptions {
  readonly mode: number;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  readonly onSocket: (socket: Socket) => void;
  readonly onError: (error: TransportError) => void;
}

/** A socket that accepts connections. */
export interface Listener {
  /** Its address, in the form that subagents take. */
  readonly address: string;
  /** Stops accepting connections. The connections go on. */
  close(): Promise<void>;
}

/** Listens at an address. A Unix socket that a process has left behind is replaced. Rejects with a `TransportError`. */
export async function listenAt(address: MasterAddress, options: ListenerOptions): Promise<Listener> {
  const server = createServer({ noDelay: true }, options.onSocket);
  const name = formatAddress(address);
  try {
    if ("path" in address) await listenAtPath(server, address.path, options);
    else await listen(server, address);
  } catch (cause) {
    server.close();
    const { code = "EIO", message } = cause as NodeJS.ErrnoException;
    throw new TransportError(`cannot listen at ${name}: ${message}`, name, code, { cause });
  }
  server.on("error", (cause: NodeJS.ErrnoException) =>
    options.onError(new TransportError(`${name}: ${cause.message}`, name, cause.code ?? "EIO", { cause })),
  );
  const bound = server.address();
  return {
    address:
      typeof bound === "object" && bound !== null && "host" in address
        ? formatAddress({ host: address.host, port: bound.port })
        : name,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listenAtPath(server: Server, path: string, { mode, owner }: ListenerOptions): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await listen(server, { path });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || !(await isLeftBehind(path))) throw error;
    await unlink(path);
    await listen(server, { path });
  }
  await chmod(path, mode);
  if (owner !== undefined) await chown(path, owner.uid, owner.gid);
}

function listen(server: Server, where: MasterAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Whether the file is a Unix socket at which no process listens. */
async function isLeftBehind(path: string): Promise<boolean> {
  if (!(await lstat(path)).isSocket()) return false;
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
    socket.once("connect", () => {
      socket.destroy();
      resolve(false);
    });
  });
}
