import { isSecret, reveal } from "@snmp/mpm-core";
import "@snmp/mpm-v2c";
import { parseCredentials } from "../src/credentials-json.ts";
import { UsageError } from "../src/failure.ts";

test("makes credentials of the models of this command", () => {
  expect(parseCredentials('{"community": "public"}', 1)).toMatchObject({ mpm: 1 });
  expect(
    parseCredentials('{"user": "ops", "auth": {"protocol": "sha256", "password": "maplesyrup"}}', 3),
  ).toMatchObject({
    mpm: 3,
    securityName: "ops",
    securityLevel: "authNoPriv",
  });
});

test("makes the object itself the credentials of other models, with secrets and octets at any depth", () => {
  const credentials = parseCredentials(
    '{"name": "ops", "key": {"secret": "sesame"}, "more": {"key": {"secretHex": "0a0b"}, "id": {"hex": "ff"}}}',
    4711,
  ) as unknown as { mpm: number; name: string; key: never; more: { key: never; id: Uint8Array } };
  expect(credentials).toMatchObject({ mpm: 4711, name: "ops" });
  expect(isSecret(credentials.key)).toBe(true);
  expect(Buffer.from(reveal(credentials.key)).toString()).toBe("sesame");
  expect(reveal(credentials.more.key)).toEqual(Uint8Array.of(10, 11));
  expect(credentials.more.id).toEqual(Uint8Array.of(255));
  expect(JSON.stringify(credentials)).not.toContain("sesame");
});

test("refuses invalid credentials without showing them", () => {
  const short = '{"user": "ops", "auth": {"protocol": "sha256", "password": "short", "masterKey": "00"}}';
  expect(() => parseCredentials(short, 3)).toThrow(UsageError);
  expect(() => parseCredentials(short, 3)).not.toThrow(/short/);
});
