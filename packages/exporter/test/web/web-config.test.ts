// Faults of a web configuration, beside Debian's snmp_exporter.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigurationError, Exporter } from "@snmp/exporter";
import { printConfiguration } from "../../src/config/print.ts";
import { alternativeNames } from "../../src/web/client-certificates.ts";
import { describeTls, type Identity, makeIdentity } from "../support/certificates.ts";
import { describeOracle, oracleRefuses, toOldForm } from "../support/oracle.ts";
import { configure } from "../support/yaml.ts";

const config = configure("walk: [1.3.6.1.4.1.1]");

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-web-config-"))));
afterAll(() => rm(folder, { recursive: true }));

/** Returns the fault of a web configuration, without the path of its file; `none` if there is none. */
async function faultOf(text: string): Promise<string> {
  const webConfig = join(folder, "web.yml");
  await writeFile(webConfig, text);
  await using exporter = new Exporter({ config, webConfig });
  const [checked, listened] = await Promise.all(
    [exporter.check(), exporter.listen("127.0.0.1:0")].map((done) =>
      done.then(
        () => "none",
        (error: unknown) => {
          if (!ConfigurationError.isInstance(error)) throw error;
          return error.message;
        },
      ),
    ),
  );
  expect(listened).toBe(checked);
  return checked!.replace(`${webConfig}: `, "");
}

/** Faults that have nothing to do with certificates, and whether 0.21.0 has them, too. */
const faults: readonly (readonly [text: string, message: string, isShared: boolean])[] = [
  [
    "basic_auth_user: {}",
    "line 1: unknown field `basic_auth_user`; did you mean `basic_auth_users`?, in the web configuration",
    true,
  ],
  ["- a", "line 1: the web configuration must be a mapping of fields", true],
  [
    "basic_auth_users:\n  ops: hunter2",
    'line 2: basic_auth_users must have a bcrypt hash for user ops, as `htpasswd -nBC 10 ""` makes it',
    true,
  ],
  ["basic_auth_users: { ops: [hunter2] }", "line 1: the hash of user ops must be a text", true],
  [
    "basic_auth_users:\n  a: x\n  a: y",
    "line 3: a is in basic_auth_users of the web configuration twice; remove one of them",
    true,
  ],
  [
    "http_server_config: { http3: true }",
    "line 1: unknown field `http3`; did you mean `http2`?, in http_server_config",
    true,
  ],
  [
    "http_server_config: { http2: 5 }",
    "line 1: http2 of http_server_config must be true or false, not 5",
    true,
  ],
  [
    "http_server_config: { headers: { Server: a } }",
    "line 1: the header Server cannot be set; use one of Strict-Transport-Security, X-Content-Type-Options, X-Frame-Options, X-XSS-Protection, Content-Security-Policy",
    true,
  ],
  [
    "http_server_config: { headers: { X-Frame-Options: allow } }",
    "line 1: the header X-Frame-Options must be deny or sameorigin, not allow",
    true,
  ],
  [
    'http_server_config: { headers: { X-XSS-Protection: "1\\r\\nA: b" } }',
    "line 1: the header X-XSS-Protection must be one line of ISO 8859-1 characters",
    false,
  ],
  [
    "rate_limit: { interval: soon }",
    "line 1: interval of rate_limit must be a duration such as 100ms, not soon",
    false,
  ],
  [
    "rate_limit: { interval: 1s }",
    "line 1: burst of rate_limit must be at least 1: with 0, all requests are refused",
    false,
  ],
];

test.each(faults)("%j is refused", async (text, message) => {
  expect(await faultOf(text)).toBe(message);
});

test("a fault of the YAML shows nothing of the file", async () => {
  for (const text of [
    "basic_auth_users: { ops: 'hunter2\n}",
    "a: |hunter2\n b",
    'a: "\\hunter2"',
    "a: b\n hunter2: [",
    "a: 'b' hunter2",
    "%hunter2\n---\na: }hunter2",
  ]) {
    const fault = await faultOf(text);
    expect(fault).toMatch(/^line \d: /);
    expect(fault).not.toContain("hunter2");
  }
});

test("a file that is missing, and an option that is not a path", async () => {
  await using exporter = new Exporter({ config, webConfig: join(folder, "none.yml") });
  await expect(exporter.listen("127.0.0.1:0")).rejects.toThrow("none.yml cannot be read: ENOENT");
  expect(() => new Exporter({ config, webConfig: {} as string })).toThrow(
    "webConfig must be the path of a file",
  );
});

test("an empty file, and empty sections, are plain HTTP for everybody", async () => {
  for (const text of [
    "",
    "# nothing",
    "tls_server_config: {}",
    "tls_server_config:\nbasic_auth_users:\nrate_limit: { interval: 0s }",
  ])
    expect(await faultOf(text)).toBe("none");
});

describeTls("tls_server_config", () => {
  let server: Identity;
  beforeAll(() => {
    server = makeIdentity(folder, "server");
    makeIdentity(folder, "other");
  });

  const files = "cert_file: server.crt, key_file: server.key";
  const tlsFaults: readonly (readonly [fields: string, message: string])[] = [
    ["cert_file: server.crt", "tls_server_config needs key_file, or key"],
    ["key_file: server.key", "tls_server_config needs cert_file, or cert"],
    ["min_version: TLS13", "tls_server_config needs cert_file, or cert"],
    [
      "cert_file: server.crt, key_file: server.crt",
      "key_file of tls_server_config has no private key in PEM without a passphrase",
    ],
    [
      "cert_file: server.key, key_file: server.key",
      "cert_file of tls_server_config has no certificate in PEM",
    ],
    [
      "cert_file: server.crt, key_file: other.key",
      "key_file of tls_server_config has the key of another certificate",
    ],
    [
      "cert_file: server.crt, key: hunter2",
      "key of tls_server_config has no private key in PEM without a passphrase",
    ],
    [`${files}, cert: a`, "tls_server_config has both cert and cert_file; remove one of them"],
    [
      `${files}, client_ca_file: server.crt`,
      "tls_server_config has authorities of clients, but asks for no certificate: add client_auth_type: RequireAndVerifyClientCert",
    ],
    [
      `${files}, client_ca_file: server.key, client_auth_type: RequireAndVerifyClientCert`,
      "client_ca_file of tls_server_config has no certificate in PEM",
    ],
    [
      `${files}, client_auth_type: RequireAndVerifyClientCert`,
      "RequireAndVerifyClientCert of tls_server_config needs client_ca_file: without it, everybody with a certificate of a public authority could connect",
    ],
    [
      `${files}, client_auth_type: Always`,
      "client_auth_type of tls_server_config cannot be Always; use one of NoClientCert, RequestClientCert, RequireAnyClientCert, VerifyClientCertIfGiven, RequireAndVerifyClientCert, RequireClientCert",
    ],
    [
      `${files}, client_auth_type: RequestClientCert, client_allowed_sans: [a]`,
      "client_allowed_sans of tls_server_config needs client_auth_type: RequireAndVerifyClientCert",
    ],
    [
      `${files}, min_version: TLS9`,
      "min_version of tls_server_config cannot be TLS9; use one of TLS10, TLS11, TLS12, TLS13",
    ],
    [
      `${files}, min_version: TLS13, max_version: TLS12`,
      "min_version of tls_server_config is above its max_version",
    ],
    [
      `${files}, curve_preferences: [P256]`,
      "curve_preferences of tls_server_config cannot be P256; use one of X25519, CurveP256, CurveP384, CurveP521",
    ],
    [`${files}, certs: a`, "unknown field `certs`; did you mean `cert`?, in tls_server_config"],
  ];

  test.each(tlsFaults)("{ %s } is refused", async (fields, message) => {
    expect(await faultOf(`tls_server_config: { ${fields} }`)).toBe(`line 1: ${message}`);
  });

  test("a file that is missing is named, and a cipher that is unknown", async () => {
    expect(await faultOf("tls_server_config:\n  cert_file: none.crt\n  key_file: server.key")).toBe(
      `line 2: cert_file of tls_server_config cannot be read: ENOENT: no such file or directory, open '${join(folder, "none.crt")}'`,
    );
    expect(await faultOf(`tls_server_config: { ${files}, cipher_suites: [RC4] }`)).toMatch(
      /^line 1: cipher_suites of tls_server_config cannot be RC4; use one of TLS_AES_128_GCM_SHA256, /,
    );
  });

  test("all that is allowed", async () => {
    const text = JSON.stringify({
      tls_server_config: {
        ...{
          cert: server.cert,
          key: server.key,
          client_ca: server.cert,
          min_version: "TLS12",
          max_version: "TLS13",
        },
        ...{ client_auth_type: "RequireAndVerifyClientCert", client_allowed_sans: ["a"] },
        cipher_suites: [
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_RSA_WITH_AES_128_CBC_SHA",
          "TLS_AES_256_GCM_SHA384",
        ],
        ...{ prefer_server_cipher_suites: false, curve_preferences: ["CurveP521", "X25519"] },
      },
      http_server_config: { http2: true, headers: { "Strict-Transport-Security": "max-age=5" } },
      rate_limit: { interval: "1m30s", burst: 5 },
    });
    expect(await faultOf(text)).toBe("none");
  });

  describeOracle("as snmp_exporter", () => {
    const later =
      /allowed_sans|key: hunter2|cert: a|client_ca_file: server.key|min_version: TLS13|needs client_ca_file/;
    const shared = tlsFaults.filter(([fields, message]) => !later.test(fields) && !later.test(message));
    test.each([
      ...faults.filter(([, , isShared]) => isShared).map(([text]) => text),
      ...shared.map(([fields]) => `tls_server_config: { ${fields} }`),
    ])("%j is refused", async (text) => {
      const [old, webConfig] = [join(folder, "snmp.yml"), join(folder, "web.yml")];
      await writeFile(old, printConfiguration(toOldForm(config.modules.values()), { secrets: true }));
      await writeFile(webConfig, text);
      expect(oracleRefuses(old, [`--web.config.file=${webConfig}`])).toBe(true);
    });
  });
});

test("a name inside of another kind of name is not one", () => {
  const names = (subjectAltName: string) => alternativeNames({ subjectAltName } as never);
  expect(names("DNS:a.example, IP Address:192.0.2.1, IP Address:2001:DB8:0:0:0:0:0:1, email:a@b")).toEqual([
    "a.example",
    "192.0.2.1",
    "2001:db8::1",
    "a@b",
  ]);
  expect(names('URI:"http://a/?x, DNS:b.example", DirName:"CN=\\"x\\", DNS:c.example", DNS:d')).toEqual([
    "http://a/?x, DNS:b.example",
    "d",
  ]);
});
