// tls_server_config of a web configuration. The names of its values are those of Go.
import { createPrivateKey, X509Certificate } from "node:crypto";
import { resolve } from "node:path";
import { createSecureContext, type SecureVersion } from "node:tls";
import type { Node } from "yaml";
import { Fields, type Source } from "../config/fields.ts";
import type { ConfigurationError } from "../errors.ts";
import type { ReadFiles } from "./read-files.ts";
import type { ClientPolicy, TlsConfig } from "./types.ts";

/** Reads `tls_server_config`, whose paths begin at a folder. An empty one is no TLS. */
export function readTls(
  source: Source,
  node: Node | undefined,
  folder: string,
  files: ReadFiles,
): TlsConfig | undefined {
  const fields = new Fields(source, node, what);
  if (fields.names.length === 0) return undefined;
  const read = (name: PemField): string | undefined => readPem(fields, name, folder, files);
  const authorities = read("client_ca");
  const context = {
    ...checkIdentity(fields, read("cert"), read("key")),
    ...(authorities !== undefined && { ca: readAuthorities(fields, authorities) }),
    ...readVersions(fields),
    ...readCiphers(fields),
  };
  const clients = readClientPolicy(fields, authorities !== undefined);
  fields.refuseOthers();
  try {
    createSecureContext(context);
  } catch (error) {
    throw fields.fault("", `${what} cannot be used: ${(error as Error).message}`);
  }
  return { context, clients };
}

function checkIdentity(
  fields: Fields,
  cert: string | undefined,
  key: string | undefined,
): { readonly cert: string; readonly key: string } {
  if (cert === undefined) throw fields.fault("", `${what} needs cert_file, or cert`);
  if (key === undefined) throw fields.fault("", `${what} needs key_file, or key`);
  const certificate = attempt(
    () => new X509Certificate(cert),
    () => pemFault(fields, "cert", "has no certificate in PEM"),
  );
  const privateKey = attempt(
    () => createPrivateKey(key),
    () => pemFault(fields, "key", "has no private key in PEM without a passphrase"),
  );
  if (!certificate.checkPrivateKey(privateKey))
    throw pemFault(fields, "key", "has the key of another certificate");
  return { cert, key };
}

function readAuthorities(fields: Fields, pem: string): string {
  attempt(
    () => new X509Certificate(pem),
    () => pemFault(fields, "client_ca", "has no certificate in PEM"),
  );
  return pem;
}

/** Returns the text of `name`, or that of the file of `name_file`. */
function readPem(fields: Fields, name: PemField, folder: string, files: ReadFiles): string | undefined {
  const text = fields.text(name);
  const path = fields.text(`${name}_file`);
  if (text !== "" && path !== "")
    throw fields.fault(name, `${what} has both ${name} and ${name}_file; remove one of them`);
  if (text !== "") return text;
  if (path === "") return undefined;
  const file = resolve(folder, path);
  return attempt(
    () => files.read(file),
    (error) => pemFault(fields, name, `cannot be read: ${error.message}`),
  );
}

function pemFault(fields: Fields, name: PemField, fault: string): ConfigurationError {
  const field = fields.has(`${name}_file`) ? `${name}_file` : name;
  return fields.fault(field, `${field} of ${what} ${fault}`);
}

type PemField = "cert" | "key" | "client_ca";

function readVersions(fields: Fields): {
  readonly minVersion: SecureVersion;
  readonly maxVersion: SecureVersion;
} {
  const minVersion = readName(fields, "min_version", fields.text("min_version", "TLS12"), versions);
  const maxVersion = readName(fields, "max_version", fields.text("max_version", "TLS13"), versions);
  if (minVersion > maxVersion)
    throw fields.fault("min_version", `min_version of ${what} is above its max_version`);
  return { minVersion, maxVersion };
}

function readCiphers(fields: Fields): {
  readonly ciphers?: string;
  readonly ecdhCurve?: string;
  readonly honorCipherOrder: boolean;
} {
  const suites = fields
    .texts("cipher_suites")
    .map((name) => readName(fields, "cipher_suites", name, ciphers));
  const groups = fields
    .texts("curve_preferences")
    .map((name) => readName(fields, "curve_preferences", name, curves));
  return {
    // as in Go, those of TLS 1.3 cannot be chosen
    ...(suites.length > 0 && { ciphers: [...new Set([...tls13Ciphers, ...suites])].join(":") }),
    ...(groups.length > 0 && { ecdhCurve: groups.join(":") }),
    honorCipherOrder: fields.has("prefer_server_cipher_suites")
      ? fields.flag("prefer_server_cipher_suites")
      : true,
  };
}

function readClientPolicy(fields: Fields, hasAuthorities: boolean): ClientPolicy {
  const type = fields.text("client_auth_type", "NoClientCert");
  const policy = readName(fields, "client_auth_type", type, policies);
  const allowedNames = fields.has("client_allowed_sans") ? fields.texts("client_allowed_sans") : undefined;
  fields.node("client_allowed_sans");
  if (hasAuthorities && !policy.asks)
    throw fields.fault(
      "client_ca_file",
      `${what} has authorities of clients, but asks for no certificate: add client_auth_type: RequireAndVerifyClientCert`,
    );
  if (policy.verifies && !hasAuthorities)
    throw fields.fault(
      "client_auth_type",
      `${type} of ${what} needs client_ca_file: without it, everybody with a certificate of a public authority could connect`,
    );
  if (allowedNames !== undefined && !policy.requires)
    throw fields.fault(
      "client_allowed_sans",
      `client_allowed_sans of ${what} needs client_auth_type: RequireAndVerifyClientCert`,
    );
  return { ...policy, allowedNames };
}

function readName<Value>(
  fields: Fields,
  field: string,
  name: string,
  table: Readonly<Record<string, Value>>,
): Value {
  if (Object.hasOwn(table, name)) return table[name]!;
  throw fields.fault(
    field,
    `${field} of ${what} cannot be ${name}; use one of ${Object.keys(table).join(", ")}`,
  );
}

function attempt<Result>(task: () => Result, explain: (error: Error) => ConfigurationError): Result {
  try {
    return task();
  } catch (error) {
    throw explain(error as Error);
  }
}

const what = "tls_server_config";

const versions: Readonly<Record<string, SecureVersion>> = {
  TLS10: "TLSv1",
  TLS11: "TLSv1.1",
  TLS12: "TLSv1.2",
  TLS13: "TLSv1.3",
};

const tls13Ciphers = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];

/** The names of OpenSSL by those of IANA, for the suites that exporter-toolkit knows. */
const ciphers: Readonly<Record<string, string>> = {
  ...Object.fromEntries(tls13Ciphers.map((name) => [name, name])),
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: "ECDHE-ECDSA-AES128-GCM-SHA256",
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384: "ECDHE-ECDSA-AES256-GCM-SHA384",
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: "ECDHE-ECDSA-CHACHA20-POLY1305",
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: "ECDHE-RSA-AES128-GCM-SHA256",
  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384: "ECDHE-RSA-AES256-GCM-SHA384",
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256: "ECDHE-RSA-CHACHA20-POLY1305",
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA: "ECDHE-ECDSA-AES128-SHA",
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA: "ECDHE-ECDSA-AES256-SHA",
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA: "ECDHE-RSA-AES128-SHA",
  TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA: "ECDHE-RSA-AES256-SHA",
  TLS_RSA_WITH_AES_128_GCM_SHA256: "AES128-GCM-SHA256",
  TLS_RSA_WITH_AES_256_GCM_SHA384: "AES256-GCM-SHA384",
  TLS_RSA_WITH_AES_128_CBC_SHA: "AES128-SHA",
  TLS_RSA_WITH_AES_256_CBC_SHA: "AES256-SHA",
};

const curves: Readonly<Record<string, string>> = {
  X25519: "X25519",
  CurveP256: "P-256",
  CurveP384: "P-384",
  CurveP521: "P-521",
};

const policies: Readonly<Record<string, Omit<ClientPolicy, "allowedNames">>> = {
  NoClientCert: { asks: false, requires: false, verifies: false },
  RequestClientCert: { asks: true, requires: false, verifies: false },
  RequireAnyClientCert: { asks: true, requires: true, verifies: false },
  VerifyClientCertIfGiven: { asks: true, requires: false, verifies: true },
  RequireAndVerifyClientCert: { asks: true, requires: true, verifies: true },
  // the name in early versions
  RequireClientCert: { asks: true, requires: true, verifies: false },
};
