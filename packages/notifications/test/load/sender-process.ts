// A sender in a process of its own. It prepares all messages, and sends them without a pause each time that its parent tells it to.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { type LoadInput, makeMessages } from "./messages.ts";

const [port, input] = process.argv.slice(2);
const messages = await makeMessages(JSON.parse(input!) as LoadInput);
const socket = createSocket({ type: "udp4", sendBufferSize: 4 * 1024 * 1024 });
socket.connect(Number(port), "127.0.0.1");
await once(socket, "connect");
process.on("disconnect", () => process.exit());
process.on("message", (pace: number) => void sendAll(pace).then((sent) => process.send!(sent)));
process.send!("ready");

/** Resolves to the number of messages that have left. Waits `pace` milliseconds after 1000 of them. */
async function sendAll(pace: number): Promise<number> {
  let sent = 0;
  for (let i = 0; i < messages.length;) {
    const batch = Math.min(100, messages.length - i);
    await new Promise<void>((resolve) => {
      let left = batch;
      for (let k = 0; k < batch; k++)
        socket.send(messages[i + k]!, (error) => {
          if (error === null) sent++;
          if (--left === 0) resolve();
        });
    });
    i += batch;
    if (pace > 0 && i % 1000 === 0) await new Promise((resolve) => setTimeout(resolve, pace));
  }
  return sent;
}
