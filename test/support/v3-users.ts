// Every authentication with every privacy that net-snmp 5.9.3 has: 43 users.
import type { V3Input } from "@snmp/mpm-v3";

/** Our names and net-snmp's names of the authentication protocols. */
const authentications = {
  md5: "MD5",
  sha: "SHA",
  sha224: "SHA-224",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};
/** Our names and net-snmp's names of the privacy protocols. Its AES-192-C and AES-256-C are the key extension of Reeder, as Cisco ships it. */
const privacies = {
  des: "DES",
  aes128: "AES",
  aes192: "AES-192",
  aes256: "AES-256",
  aes192c: "AES-192-C",
  aes256c: "AES-256-C",
};

/** A user in the notation of each side. */
export interface MatrixUser {
  readonly name: string;
  /** For `v3(…)`, and for an agent's `users`. */
  readonly input: V3Input;
  /** For snmpd.conf. */
  readonly lines: readonly string[];
  /** For snmpget and the other tools. */
  readonly options: readonly string[];
}

/** The users of the matrix. */
export const matrixUsers: readonly MatrixUser[] = [
  {
    name: "none",
    input: { user: "none" },
    lines: ["createUser none", "rwuser none noauth"],
    options: ["-u", "none", "-l", "noAuthNoPriv"],
  },
  ...Object.keys(authentications).flatMap((auth) => [
    matrixUser(auth as keyof typeof authentications),
    ...Object.keys(privacies).map((priv) =>
      matrixUser(auth as keyof typeof authentications, priv as keyof typeof privacies),
    ),
  ]),
];

function matrixUser(auth: keyof typeof authentications, priv?: keyof typeof privacies): MatrixUser {
  const name = priv === undefined ? auth : `${auth}-${priv}`;
  const password = `authentic-${auth}`;
  const secured = { user: name, auth: { protocol: auth, password } };
  const options = ["-u", name, "-a", authentications[auth], "-A", password];
  if (priv === undefined) {
    const lines = [`createUser ${name} ${authentications[auth]} "${password}"`, `rwuser ${name} auth`];
    return { name, input: secured, lines, options: [...options, "-l", "authNoPriv"] };
  }
  const privPassword = `private-${priv}`;
  return {
    name,
    input: { ...secured, priv: { protocol: priv, password: privPassword } },
    lines: [
      `createUser ${name} ${authentications[auth]} "${password}" ${privacies[priv]} "${privPassword}"`,
      `rwuser ${name} priv`,
    ],
    options: [...options, "-l", "authPriv", "-x", privacies[priv], "-X", privPassword],
  };
}
