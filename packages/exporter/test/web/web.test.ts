// Passwords and TLS, beside Debian's snmp_exporter.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { RequestOptions } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Exporter } from "@snmp/exporter";
import { hashSync } from "bcryptjs";
import { describeTls, type Identity, makeIdentity } from "../support/certificates.ts";
import { get, statusOf } from "../support/get.ts";
import { describeOracle, startOracle, toOldForm } from "../support/oracle.ts";
import { configure } from "../support/yaml.ts";

const config = configure("walk: [1.3.6.1.4.1.1]");
const [hash, otherHash] = [hashSync("secret", 4), hashSync("other", 4)];

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-web-"))));
afterAll(() => rm(folder, { recursive: true }));

async function write(content: string, name = "web.yml"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Running extends AsyncDisposable {
  /** The address without a scheme. */
  readonly host: string;
  readonly log: string[];
}

async function start(webConfig: string): Promise<Running> {
  const log: string[] = [];
  const exporter = new Exporter({
    config,
    webConfig,
    log: (level, message, { err }) => void log.push(`${level} ${message}: ${err}`),
  });
  const { port } = await exporter.listen("127.0.0.1:0");
  return { host: `127.0.0.1:${port}`, log, [Symbol.asyncDispose]: () => exporter.close() };
}

const paths = ["/", "/metrics", "/config", "/-/healthy", "/snmp", "/-/reload"];

describe("passwords", () => {
  const text = `
http_server_config: { http2: false, headers: { X-Frame-Options: deny } }
basic_auth_users: { ops: ${hash}, night: ${otherHash} }`;

  test.each(paths)("are needed for %s", async (path) => {
    await using running = await start(await write(text));
    const url = `http://${running.host}${path}`;
    const { status, headers, body } = await get(url);
    expect([status, headers["www-authenticate"], headers["x-frame-options"], body]).toEqual([
      401,
      "Basic",
      "deny",
      "Unauthorized\n",
    ]);
    const right = await get(url, { auth: "ops:secret" });
    expect(right.headers["x-frame-options"]).toBe("deny");
    expect(right.status).toBe(path === "/snmp" || path === "/-/reload" ? 400 : 200);
    for (const auth of ["ops:wrong", "ops:", "ops:other", "nobody:secret", ":"])
      expect([auth, await statusOf(url, { auth })]).toEqual([auth, 401]);
    expect(await statusOf(url, { auth: "night:other" })).toBe(right.status);
    for (const authorization of ["Bearer secret", "Basic", "Basic !", "Basic b3Bz"])
      expect(await statusOf(url, { headers: { authorization } })).toBe(401);
  });

  test("may have colons, and letters of all scripts", async () => {
    await using running = await start(await write(`basic_auth_users: { ops: ${hashSync("à:b:ж", 4)} }`));
    const url = `http://${running.host}/-/healthy`;
    expect(await statusOf(url, { auth: "ops:à:b:ж" })).toBe(200);
  });

  test("that were right once are not computed again, whatever others try meanwhile", async () => {
    // each comparison takes long
    await using running = await start(await write(`basic_auth_users: { ops: ${hashSync("secret", 12)} }`));
    const url = `http://${running.host}/-/healthy`;
    expect(await statusOf(url, { auth: "ops:secret" })).toBe(200);
    let refused = 0;
    const guesses = Array.from({ length: 4 }, async (_, i) => {
      expect(await statusOf(url, { auth: `ops:${i}` })).toBe(401);
      refused++;
    });
    expect(await statusOf(url, { auth: "ops:secret" })).toBe(200);
    expect(refused).toBeLessThan(4);
    await Promise.all(guesses);
  });

  test("a change counts at the next request, and a faulty file lets nobody in", async () => {
    const path = await write(`basic_auth_users: { ops: ${hash} }`);
    await using running = await start(path);
    const url = `http://${running.host}/-/healthy`;
    expect(await statusOf(url, { auth: "ops:secret" })).toBe(200);
    await writeFile(path, `basic_auth_users: { ops: ${otherHash} }`);
    expect(await statusOf(url, { auth: "ops:secret" })).toBe(401);
    expect(await statusOf(url, { auth: "ops:other" })).toBe(200);
    await writeFile(path, `basic_auth_users: { ops: plain }`);
    const { status, body } = await get(url, { auth: "ops:other" });
    expect([status, body]).toEqual([500, "Internal Server Error\n"]);
    expect(running.log).toEqual([
      expect.stringContaining(
        `error Unable to parse configuration: ${path}: line 1: basic_auth_users must have a bcrypt hash for user ops`,
      ),
    ]);
    await rm(path);
    expect(await statusOf(url, { auth: "ops:other" })).toBe(500);
    await writeFile(path, "");
    expect(await statusOf(url)).toBe(200);
  });

  describeOracle("as snmp_exporter", () => {
    test("are needed for the same paths", async () => {
      const path = await write(text);
      await using running = await start(path);
      await using oracle = await startOracle(toOldForm(config.modules.values()), [
        `--web.config.file=${path}`,
      ]);
      for (const page of paths)
        for (const auth of [undefined, "ops:secret", "ops:wrong", "nobody:secret"]) {
          const options = auth === undefined ? {} : { auth };
          const [ours, theirs] = await Promise.all([
            get(`http://${running.host}${page}`, options),
            get(`${oracle.url}${page}`, options),
          ]);
          const facts = ({ status, headers }: typeof ours): unknown[] => [
            page,
            auth,
            status,
            headers["www-authenticate"],
            headers["x-frame-options"],
          ];
          expect(facts(ours)).toEqual(facts(theirs));
        }
    });
  });
});

test("a rate limit answers requests beyond it with 429", async () => {
  await using running = await start(await write("rate_limit: { interval: 1h, burst: 2 }"));
  const url = `http://${running.host}/-/healthy`;
  expect([await statusOf(url), await statusOf(url)]).toEqual([200, 200]);
  const { status, body } = await get(url);
  expect([status, body]).toEqual([429, "Too Many Requests\n"]);
  await write("rate_limit: { interval: 1ms, burst: 5 }");
  expect(await statusOf(url)).toBe(200);
});

describeTls("TLS", () => {
  let authority: Identity, server: Identity, client: Identity, stranger: Identity;
  beforeAll(() => {
    authority = makeIdentity(folder, "authority");
    server = makeIdentity(folder, "server", authority);
    client = makeIdentity(folder, "client", authority, "DNS:prometheus.example,IP:2001:db8::1");
    stranger = makeIdentity(folder, "stranger");
  });
  const files = "cert_file: server.crt, key_file: server.key";
  const present = ({ cert, key }: Identity): RequestOptions => ({ cert, key });

  test("serves with the certificate, and only TLS", async () => {
    await using running = await start(await write(`tls_server_config: { ${files} }`));
    const url = `https://${running.host}/-/healthy`;
    expect(await get(url, { ca: authority.cert })).toMatchObject({ status: 200, body: "Healthy" });
    expect(await statusOf(url)).toBe("refused");
    expect(await statusOf(`http://${running.host}/-/healthy`)).toBe("refused");
    expect(running.log).toContainEqual("info TLS handshake error: http request");
  });

  test("takes a certificate from the file itself", async () => {
    const text = JSON.stringify({ tls_server_config: { cert: server.cert, key: server.key } });
    await using running = await start(await write(text));
    expect(await statusOf(`https://${running.host}/`, { ca: authority.cert })).toBe(200);
  });

  test("closes although a client does not begin its handshake, or keeps its connection", async () => {
    const { connect } = await import("node:net");
    const running = await start(await write(`tls_server_config: { ${files} }`));
    const socket = connect(Number(running.host.split(":")[1]), "127.0.0.1");
    const closed = new Promise((resolve) => socket.on("error", () => undefined).on("close", resolve));
    await new Promise((resolve) => socket.once("connect", resolve));
    expect(await statusOf(`https://${running.host}/`, { ca: authority.cert })).toBe(200);
    await running[Symbol.asyncDispose]();
    await closed;
  });

  test("has another certificate at the next connection once the files have", async () => {
    const names = "cert_file: rotated.crt, key_file: rotated.key";
    makeIdentity(folder, "rotated", authority);
    await using running = await start(await write(`tls_server_config: { ${names} }`));
    const url = `https://${running.host}/`;
    expect(await statusOf(url, { ca: authority.cert })).toBe(200);
    const { cert } = makeIdentity(folder, "rotated");
    expect(await statusOf(url, { ca: authority.cert })).toBe("refused");
    expect(await statusOf(url, { ca: cert })).toBe(200);
    await rm(join(folder, "rotated.key"));
    expect(await statusOf(url, { ca: cert })).toBe("refused");
    expect(running.log.at(-1)).toContain("key_file of tls_server_config cannot be read: ENOENT");
    await write("");
    expect(await statusOf(url, { ca: cert })).toBe("refused");
    expect(running.log.at(-1)).toContain("tls_server_config is missing, with which the server began");
  });

  test("speaks the versions and ciphers that the file has", async () => {
    const path = await write(
      `tls_server_config: { ${files}, max_version: TLS12, cipher_suites: [TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384], curve_preferences: [CurveP384] }`,
    );
    await using running = await start(path);
    const url = `https://${running.host}/`;
    const ca = authority.cert;
    expect(await statusOf(url, { ca, minVersion: "TLSv1.3" })).toBe("refused");
    expect(await statusOf(url, { ca, ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256" })).toBe("refused");
    // P-256 is the curve of the certificate
    expect(await statusOf(url, { ca, ecdhCurve: "X25519:P-256" })).toBe("refused");
    expect(await statusOf(url, { ca, ecdhCurve: "P-256:P-384" })).toBe(200);
  });

  test("client_allowed_sans lets in those with one of the names", async () => {
    const admit = async (names: string): Promise<number | "refused"> => {
      const policy = `client_auth_type: RequireAndVerifyClientCert, client_ca_file: authority.crt`;
      const path = await write(`tls_server_config: { ${files}, ${policy}, client_allowed_sans: [${names}] }`);
      await using running = await start(path);
      return await statusOf(`https://${running.host}/`, { ca: authority.cert, ...present(client) });
    };
    expect(await admit("other.example, prometheus.example")).toBe(200);
    expect(await admit("'2001:db8::1'")).toBe(200);
    expect(await admit("other.example")).toBe("refused");
    expect(await admit("")).toBe("refused");
  });

  const policies = [
    // without a certificate, with one of the authority, with another one
    ["NoClientCert", 200, 200, 200],
    ["RequestClientCert", 200, 200, 200],
    ["RequireAnyClientCert", "refused", 200, 200],
    ["VerifyClientCertIfGiven", 200, 200, "refused"],
    ["RequireAndVerifyClientCert", "refused", 200, "refused"],
  ] as const;
  const writePolicy = (policy: string): Promise<string> => {
    const authorities = policy === "NoClientCert" ? "" : ", client_ca_file: authority.crt";
    return write(
      `tls_server_config: { ${files}, client_auth_type: ${policy}${authorities} }\nbasic_auth_users: { ops: ${hash} }`,
    );
  };
  const tryClients = (url: string): Promise<(number | "refused")[]> => {
    const options = { ca: authority.cert, auth: "ops:secret" };
    return Promise.all([
      statusOf(url, options),
      statusOf(url, { ...options, ...present(client) }),
      statusOf(url, { ...options, ...present(stranger) }),
    ]);
  };

  test.each(policies)("%s", async (policy, ...expected) => {
    await using running = await start(await writePolicy(policy));
    expect(await tryClients(`https://${running.host}/-/healthy`)).toEqual(expected);
    expect(await statusOf(`https://${running.host}/`, { ca: authority.cert, ...present(client) })).toBe(401);
  });

  describeOracle("as snmp_exporter", () => {
    test.each(policies)("%s", async (policy, ...expected) => {
      const flags = [`--web.config.file=${await writePolicy(policy)}`];
      await using oracle = await startOracle(toOldForm(config.modules.values()), flags);
      expect(await tryClients(`${oracle.url.replace("http:", "https:")}/-/healthy`)).toEqual(expected);
    });
  });
});
