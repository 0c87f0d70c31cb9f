// The client and its process: it keeps the process alive only while it waits, and never ends it.
import { FakeAgent } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { runProgram } from "../../../test/support/program.ts";

const imports = `
  import { Client } from "@snmp/client";
  import { v2c } from "@snmp/mpm-v2c";
`;

/** A program with a client of a fake agent. */
async function run(body: string, script = mib(makeNumbered("1.3.6.1", 50))) {
  await using agent = await FakeAgent.listen(script);
  return await runProgram(`${imports}\nconst target = ${JSON.stringify(agent.target)};\n${body}`);
}

test.each([
  ["that was never used", 'new Client(target, v2c("public"));'],
  [
    "that got its answer",
    'console.log(String((await new Client(target, v2c("public")).get("1.3.6.1.1"))[0]));',
  ],
  [
    "that walked",
    'const all = await new Client(target, v2c("public")).walk("1.3.6.1").toArray(); console.log(all.length);',
  ],
  ["whose walk was broken off", 'for await (const varbind of new Client(target, v2c("public"), { maxRepetitions: 5 }).walk("1.3.6.1")) { console.log(String(varbind)); break; }'], // prettier-ignore
  ["that was closed in the middle of a request", 'const client = new Client(target, v2c("public")); client.get("1.3.6.1.1").catch((error) => console.log(error.code)); await client.close();'], // prettier-ignore
  ["whose call was aborted", 'await new Client(target, v2c("public")).get("1.3.6.1.1", { signal: AbortSignal.abort() }).catch((error) => console.log(error.name));'], // prettier-ignore
  [
    "with a long deadline, answered",
    'await new Client(target, v2c("public"), { deadline: 3_600_000 }).get("1.3.6.1.1");',
  ],
])("a process with an open client %s ends by itself", async (_, body) => {
  expect(await run(body)).toMatchObject({ code: 0, stderr: "" });
});

test("a process with an open client ends by itself after a timeout, and after a refusal", async () => {
  const body = `
    const client = new Client(target, v2c("public"), { timeout: 30, retries: 1 });
    await client.get("1.3.6.1.1").catch((error) => console.log(error.code));
  `;
  expect(await run(body, () => undefined)).toEqual({ code: 0, stdout: "ERR_SNMP_TIMEOUT\n", stderr: "" });
  const agent = await FakeAgent.listen(() => undefined);
  const { target } = agent;
  await agent.close();
  const refused = await runProgram(`${imports}
    await new Client(${JSON.stringify(target)}, v2c("public")).get("1.3.6.1.1").catch((error) => console.log(error.code, error.reason));
  `);
  expect(refused).toEqual({ code: 0, stdout: "ERR_SNMP_TRANSPORT ECONNREFUSED\n", stderr: "" });
});

test("a request that is under way keeps the process alive until it is answered", async () => {
  const body =
    'new Client(target, v2c("public")).get("1.3.6.1.1").then(([varbind]) => console.log(String(varbind)));';
  const late = await run(body, async (request, self) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return mib(makeNumbered("1.3.6.1", 1))(request, self);
  });
  expect(late).toEqual({ code: 0, stdout: "1\n", stderr: "" });
});

test("garbage, foreign datagrams and late answers end no process, and a rejected call is the only one to tell", async () => {
  const body = `
    const client = new Client(target, v2c("public"), { timeout: 50, retries: 2 });
    for (let i = 0; i < 5; i++) await client.get("1.3.6.1.1").catch((error) => console.log(error.code));
    await new Promise((resolve) => setTimeout(resolve, 100));
  `;
  const ended = await run(body, async (request, self) => {
    await self.sendFromElsewhere(request.octets, request);
    return [Buffer.from("garbage"), new Uint8Array(0), request.octets, request.octets.subarray(0, 20)];
  });
  expect(ended).toEqual({ code: 0, stdout: "ERR_SNMP_TIMEOUT\n".repeat(5), stderr: "" });
});
