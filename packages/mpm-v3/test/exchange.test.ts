import { v3 } from "@snmp/mpm-v3";
import { SimulatedAgent, SimulatedClient } from "./support/world.ts";

const auth = { protocol: "sha256", password: "authpass-sha-256" } as const;

describe("a request and its answer", () => {
  const protocols = ["md5", "sha", "sha224", "sha256", "sha384", "sha512"];
  const privacies = ["des", "3des", "aes128", "aes192", "aes256", "aes192c", "aes256c"];
  const users: { user: string; auth?: object; priv?: object }[] = [
    { user: "plain" },
    ...protocols.map((protocol) => ({ user: protocol, auth: { protocol, password: "authentic-enough" } })),
    ...protocols.flatMap((protocol) =>
      privacies.map((priv) => ({
        user: `${protocol}-${priv}`,
        auth: { protocol, password: "authentic-enough" },
        priv: { protocol: priv, password: "private-enough" },
      })),
    ),
  ];
  const agent = new SimulatedAgent({ users });

  test.each(users.map((user) => [user.user, user] as const))("as user %s", async (_, user) => {
    const client = new SimulatedClient((message) => agent.handle(message), v3(user as never));
    const { varbinds } = await client.request();
    expect(String(varbinds[0])).toBe("kat");
    await client.request();
    expect(client.discoveries).toBe(1);
    expect(client.model.outstanding).toBe(0);
  });
});

test("M2: the msgID is not the request-id, and not one that is outstanding", async () => {
  const agent = new SimulatedAgent({ users: [{ user: "ops", auth }] });
  const client = new SimulatedClient((message) => agent.handle(message), v3({ user: "ops", auth }));
  const messages = await Promise.all(Array.from({ length: 500 }, () => client.encode()));
  const ids = messages.map((message) => client.model.messageId(message));
  expect(new Set(ids).size).toBe(500);
});
