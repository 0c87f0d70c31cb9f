// Certificates, made anew for each test file.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const isMissing = spawnSync("openssl", ["version"]).error !== undefined;

/** A block of tests that need certificates. */
export const describeTls = isMissing
  ? (title: string, tests: () => void): void =>
      describe.skip(`${title} (skipped: openssl is not installed)`, tests)
  : (title: string, tests: () => void): void => describe(title, tests);

/** A certificate and its key in PEM, and their files. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/** Makes NAME.crt and NAME.key in a folder, signed by an authority, or by itself. */
export function makeIdentity(
  folder: string,
  name: string,
  issuer?: Identity,
  names = "IP:127.0.0.1",
): Identity {
  const [certFile, keyFile] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  execFileSync(
    "openssl",
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ],
      ...["-subj", `/CN=${name}`, "-addext", `subjectAltName=${names}`, "-out", certFile, "-keyout", keyFile],
      ...(issuer === undefined ? [] : ["-CA", issuer.certFile, "-CAkey", issuer.keyFile]),
    ],
    { stdio: "ignore" },
  );
  return { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8"), certFile, keyFile };
}
