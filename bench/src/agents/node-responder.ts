// Replaces responder.c on machines without a C compiler: the same answers, but slower.
import { createSocket } from "node:dgram";
import { respond } from "./canned-answers.ts";

const echo = process.argv[2] === "echo";
const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20, sendBufferSize: 4 << 20 });
socket.on("message", (message, { port, address }) => {
  const answer = echo ? message : respond(message);
  if (answer !== undefined) socket.send(answer, port, address);
});
socket.bind(0, "127.0.0.1", () => console.log(socket.address().port));
process.stdin.resume().on("end", () => process.exit());
