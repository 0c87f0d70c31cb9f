import { Output, type OutputStream } from "../../src/output/output.ts";

function collect(isTTY = false): OutputStream & { text: string; listeners: number } {
  return {
    isTTY,
    text: "",
    listeners: 0,
    write(text) {
      this.text += text;
      return true;
    },
    on() {
      this.listeners++;
    },
    off() {
      this.listeners--;
    },
    once: () => undefined,
  };
}

test("opens stderr before the first text for it, and once", async () => {
  const stdout = collect();
  const stderr = collect(true);
  let opened = 0;
  const output = new Output(
    stdout,
    () => {
      opened++;
      return stderr;
    },
    {},
  );
  await output.line("a result");
  expect(opened).toBe(0);
  output.notes(["a remark"]);
  output.notes([output.errorPaint("red", "another")]);
  expect({ opened, stdout: stdout.text, stderr: stderr.text }).toEqual({
    opened: 1,
    stdout: "a result\n",
    stderr: "a remark\n\x1b[31manother\x1b[39m\n",
  });
  output[Symbol.dispose]();
  expect([stdout.listeners, stderr.listeners]).toEqual([0, 0]);
});
