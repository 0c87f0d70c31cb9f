// --pcap: the messages of a command for Wireshark, and --pcap-keys: what Wireshark needs to decrypt those of an SNMPv3 user.
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { chmod, stat } from "node:fs/promises";
import { type KeyMaterial, reveal } from "@snmp/mpm-core";
import type { V3Credentials } from "@snmp/mpm-v3";
import { startCapture } from "@snmp/transport/pcap";
import { optionsOfGroup, withoutOptions } from "./arguments/groups.ts";
import { optionNames } from "./arguments/numbers.ts";
import type { Invocation } from "./commands/command.ts";
import { makeCredentials } from "./credentials.ts";
import { UsageError } from "./failure.ts";

/** Runs `work`, and writes the messages meanwhile into the file of --pcap. The number of messages is told on stderr. */
export async function captureDuring<Result>(
  invocation: Invocation,
  work: () => Promise<Result>,
): Promise<Result> {
  const { options, output } = invocation;
  if (options["pcap-keys"] !== undefined) await writeKeys(options["pcap-keys"], invocation);
  const file = options.pcap;
  if (file === undefined) return work();
  const capture = startCapture(await openFile(file, "pcap"));
  try {
    return await work();
  } finally {
    const failure = await capture.close().catch((error: unknown) => error as Error);
    const lost = capture.dropped === 0 ? "" : `; ${capture.dropped} were lost`;
    output.notes([
      `snmp: ${capture.written} messages in ${file}${lost}${failure === undefined ? "" : `: ${failure.message}`}`,
    ]);
  }
}

/** Opens a file that only its owner may read. */
async function openFile(path: string, option: "pcap" | "pcap-keys"): Promise<WriteStream> {
  const stream = createWriteStream(path, { mode: 0o600 });
  try {
    await once(stream, "open");
    // a file that was there keeps its rights
    if ((await stat(path)).isFile()) await chmod(path, 0o600);
    return stream;
  } catch (error) {
    stream.destroy();
    throw new UsageError(`${optionNames(option)}: cannot write the file: ${(error as Error).message}`);
  }
}

/** Writes the line of Wireshark's `snmp_users` for the user of the command line, who has secrets: only into a file that is asked for. */
async function writeKeys(path: string, { options, environment }: Invocation): Promise<void> {
  if (options.user === undefined)
    throw new UsageError(`${optionNames("pcap-keys")} needs a user of SNMPv3: ${optionNames("user")}`);
  const own = withoutOptions({ ...options, "snmp-version": "3" }, optionsOfGroup("community"));
  const line = formatUser((await makeCredentials(own, environment)) as V3Credentials);
  const stream = await openFile(path, "pcap-keys");
  stream.end(`${line}\n`);
  await once(stream, "close");
}

function formatUser({ user, auth, priv }: V3Credentials): string {
  const authModel = auth === undefined ? "MD5" : findName("authentication", authModels, auth.protocol);
  const [cipher, expansion] =
    priv === undefined ? ["DES", reeder] : findName("privacy", ciphers, priv.protocol);
  // the first field is the engine ID: any engine
  const fields = ["", user, authModel, readPassword(auth), cipher, readPassword(priv), expansion];
  return fields.map((field) => `"${field.replace(/["\\]/g, escape)}"`).join(",");
}

function findName<Name>(kind: string, names: Readonly<Record<string, Name>>, protocol: string): Name {
  if (Object.hasOwn(names, protocol)) return names[protocol]!;
  throw new UsageError(
    `${optionNames("pcap-keys")}: Wireshark does not know the ${kind} protocol ${protocol}`,
  );
}

function readPassword(key: KeyMaterial | undefined): string {
  if (key === undefined) return "";
  if (key.password === undefined)
    throw new UsageError(`${optionNames("pcap-keys")} needs passwords: Wireshark takes no keys`);
  return Buffer.from(reveal(key.password)).toString();
}

function escape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`;
}

const authModels: Readonly<Record<string, string>> = {
  md5: "MD5",
  sha: "SHA1",
  sha224: "SHA2-224",
  sha256: "SHA2-256",
  sha384: "SHA2-384",
  sha512: "SHA2-512",
};

/** How the key of a cipher becomes longer than the digest: as draft-reeder-snmpv3-usm-3desede, or as draft-blumenthal-aes-usm has it. */
const reeder = "draft-reeder-snmpv3-usm-3desede-00";
const blumenthal = "AGENT++";

const ciphers: Readonly<Record<string, readonly [cipher: string, expansion: string]>> = {
  des: ["DES", reeder],
  aes128: ["AES", reeder],
  aes192: ["AES192", blumenthal],
  aes256: ["AES256", blumenthal],
  aes192c: ["AES192", reeder],
  aes256c: ["AES256", reeder],
};
