// Loads a service: `load.js trap|request PORT MESSAGE ANSWER`, messages in hexadecimal, sends in batches of 64 until its standard input ends.
// The next batch of requests follows the answers to the last one; a batch of traps follows every other millisecond.
import { createSocket } from "node:dgram";
import { setInterval } from "node:timers";

const [kind, port, ...octets] = process.argv.slice(2);
const [message, right] = octets.map((text) => Buffer.from(text, "hex"));
const batch = 64;
const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
let pending = 0;
let since = 0;

socket.bind(0, "127.0.0.1", () => {
  socket.on("message", (answer) => {
    if (!answer.equals(right)) throw new Error(`wrong answer ${answer.toString("hex")}`);
    if (--pending === 0) sendBatch();
  });
  sendBatch();
  setInterval(() => {
    // some requests were lost if the answers do not come
    if (kind === "trap" || performance.now() - since > 500) sendBatch();
  }, 2);
});
process.stdin.resume().on("end", () => process.exit());

function sendBatch() {
  pending = batch;
  since = performance.now();
  for (let i = 0; i < batch; i++) socket.send(message, Number(port), "127.0.0.1");
}
