// Nothing that users of the library or of the command can print shows a password, a community, a key, or a digest of one.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { usmDatastore } from "@snmp/usm";
import { snmp } from "../../packages/cli/test/support/terminal.ts";
import { runProgram } from "../support/program.ts";
import { formsOf, printAllWays, secretsOf } from "../support/secrets.ts";

const authPassword = "a-password-of-authentication";
const privPassword = "a-password-of-privacy";
const community = "a-community-of-ours";
const masterKey = Buffer.from("a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf", "hex");
const user = {
  user: "ops",
  auth: { protocol: "sha256", password: authPassword },
  priv: { protocol: "aes256", password: privPassword },
} as const;
const keyed = { user: "keyed", auth: { protocol: "sha256", masterKey } };
const sysName = "1.3.6.1.2.1.1.5.0";

const outputs: unknown[] = [];
const agent = new Agent({
  port: 0,
  communities: [{ name: community }],
  users: [
    user,
    keyed,
    { user: "mistaken", auth: { protocol: "sha256", password: Buffer.from(authPassword) } },
  ],
  onDiscard: (discard) => outputs.push(discard),
  onError: (error) => outputs.push(error),
});
agent.scalar("1.3.6.1.4.1.99999.1.0", {
  type: "Integer32",
  get: () => {
    throw new Error("a fault");
  },
});

beforeAll(() => agent.listen());
afterAll(() => agent.close());

async function expectNoSecret(texts: readonly string[]): Promise<void> {
  const secrets = [
    ...(await secretsOf([authPassword, privPassword], agent.engineId)),
    ...formsOf(Buffer.from(community)),
    ...formsOf(masterKey),
  ];
  const text = texts.join("\n");
  // the title must not contain the secret, because jest prints it
  expect(secrets.map((secret) => text.indexOf(secret)).filter((at) => at !== -1)).toEqual([]);
}

/** Resolves to the error that `work` throws. */
async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("an agent, its clients and all their reports show no secret", async () => {
  const lcd = usmDatastore();
  const host = agent.addresses[0]!;
  const options = { lcd, retries: 0, timeout: 5000 };
  for (const credentials of [v3(user), v3(keyed), v2c(community)]) {
    await using client = new Client(host, credentials, options);
    outputs.push(credentials, client, await client.get(sysName), client.walk("1.3.6.1.2.1.1"));
    outputs.push(
      await thrownBy(() => client.get("1.3.6.1.4.1.99999.1.0")),
      await thrownBy(() => client.set({ oid: sysName, type: "OctetString", value: "x" })),
    );
  }
  const wrong = [
    v3({ ...user, auth: { protocol: "sha512", password: privPassword } }),
    v3({ ...user, priv: { protocol: "aes128", password: authPassword } }),
    v3({ ...user, user: "nobody" }),
    v2c(community + community),
  ];
  for (const credentials of wrong) {
    await using client = new Client(host, credentials, { ...options, timeout: 50 });
    outputs.push(client, await thrownBy(() => client.get(sysName)));
  }
  const mistakes: object[] = [
    { users: [{ ...user, auth: { protocol: "sha257", password: authPassword } }], port: 0 },
    { users: [user, { ...user, access: "read-write" }] },
    { users: [{ ...user, level: authPassword }] },
    { users: [{ ...user, securityModel: authPassword }] },
    { communities: [{ name: community }, { name: community }] },
    { users: [{ user: authPassword + authPassword, auth: user.auth }] },
  ];
  for (const options of mistakes) outputs.push(await thrownBy(() => new Agent(options).listen()));
  outputs.push(agent, lcd, { deep: [{ agent }] }, agent.counters);
  const closed = new Client(host, v3(user), options);
  await closed.close();
  outputs.push(await thrownBy(() => closed.get(sysName)));

  expect(outputs.length).toBeGreaterThan(30);
  await expectNoSecret(outputs.map(printAllWays));
});

test("the command shows no secret with any option that prints", async () => {
  const host = agent.addresses[0]!;
  const environment = {
    SNMP_DEBUG: "1",
    SNMP_AUTH_PASSWORD: authPassword,
    SNMP_PRIV_PASSWORD: privPassword,
    SNMP_COMMUNITY: community,
  };
  const secured = ["-u", "ops", "-a", "SHA-256", "-x", "AES-256"];
  const written = ["-u", "ops", "-a", "SHA-256", "-A", authPassword, "-x", "AES-256", "-X", privPassword];
  const lines: string[][] = [
    ["get", "-d", ...secured, host, sysName],
    ["get", "-d", ...written, host, sysName],
    ["walk", "-d", "--json", ...written, host, "1.3.6.1.2.1.1"],
    ["get", "-d", host, sysName],
    ["get", "-d", "-c", community, host, sysName],
    ["get", "-d", "-r0", "-t0.05", "-c", community + "!", host, sysName],
    ["get", "-d", "-r0", ...written, "-a", "SHA-512", host, sysName],
    ["get", "-d", "-r0", "-t0.05", ...written, "-x", "AES", host, sysName],
    ["get", ...written, "-c", community, host, sysName],
    ["get", "-v2c", ...written, host, sysName],
    ["get", ...written, "-l", "authentic", host, sysName],
    ["get", ...written, "-e", "x", host, sysName],
    ["set", "-d", ...written, host, sysName, "s", "x"],
    ["table", "-d", ...written, host, "1.3.6.1.2.1.1.9"],
    ["plugins"],
  ];
  const texts: string[] = [];
  for (const line of lines) {
    const { stdout, stderr } = await snmp(line, { environment });
    texts.push(stdout, stderr);
  }
  expect(texts.join("").length).toBeGreaterThan(10_000);
  await expectNoSecret(texts);
});

test("the memory of a listening agent holds no password and no community in clear", async () => {
  const { code, stdout, stderr } = await runProgram(
    `
    import { Agent } from "@snmp/agent";
    import "@snmp/mpm-v2c";
    import "@snmp/mpm-v3";
    import "@snmp/usm";
    import { randomBytes } from "node:crypto";
    import { getHeapSnapshot, setFlagsFromString } from "node:v8";
    import { runInNewContext } from "node:vm";

    // made late, so that the program itself does not hold it
    const random = randomBytes(12);
    const secret = (): string => JSON.parse(JSON.stringify({ secret: random.toString("hex") + "-secret" })).secret;
    const start = async (): Promise<Agent> => {
      const users = [{ user: "ops", auth: { protocol: "sha256", password: secret() }, priv: { protocol: "aes128", password: secret() } }];
      const agent = new Agent({ port: 0, communities: [{ name: secret() }], users });
      await agent.listen();
      return agent;
    };
    const found = async (): Promise<number> => {
      setFlagsFromString("--expose-gc");
      runInNewContext("gc")();
      let text = "";
      for await (const chunk of getHeapSnapshot()) text += chunk;
      return text.split(secret()).length - 1;
    };
    const agent = await start();
    const before = await found();
    globalThis.kept = secret();
    console.log(before, await found());
    await agent.close();
  `,
    100_000,
  );
  // the second number shows that the search finds a secret that is there
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "0 1\n", stderr: "" });
}, 120_000);
