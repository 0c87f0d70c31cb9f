// Scrapes that fail.
import { Exporter, ScrapeError } from "@snmp/exporter";
import { simulate } from "@snmp/simulator";
import { gauge, samples, text } from "../support/samples.ts";
import { configure } from "../support/yaml.ts";

describe("a scrape fails", () => {
  const module = `
walk: [1.3.6.1.4.1.1]
metrics:
- name: a
  oid: 1.3.6.1.4.1.1.1
  type: gauge
  help: h
  indexes: [{ labelname: i, type: gauge }]
  lookups: [{ labels: [], labelname: i }]`;

  test("if the device does not answer", async () => {
    const impatient = `timeout: 20ms\nretries: 1\n${module.trim()}`;
    await expect(
      samples(impatient, { "1.3.6.1.4.1.1.1.1": gauge(1) }, { device: { faults: { loss: 1 } } }),
    ).rejects.toThrow("error walking target 127.0.0.1: request timeout (after 1 retries)");
  });

  test("if two samples have the same labels", async () => {
    const device = { "1.3.6.1.4.1.1.1.1": gauge(1), "1.3.6.1.4.1.1.1.2": gauge(2) };
    await expect(samples(module, device)).rejects.toThrow(
      'collected metric "a"  was collected before with the same name and label values',
    );
  });

  test("if octets cannot have the form of their type", async () => {
    const lookup = "{ labels: [i], labelname: j, oid: 1.3.6.1.4.1.1.2, type: Unknown }";
    const typed = module.replace("{ labels: [], labelname: i }", lookup);
    const device = { "1.3.6.1.4.1.1.1.1": gauge(1), "1.3.6.1.4.1.1.2.1": text("a") };
    await expect(samples(typed, device)).rejects.toThrow("Unknown index type Unknown");
  });

  test("if a name is not valid, or a target", async () => {
    const { auths, modules } = configure(module);
    const read = modules.get("test")!;
    const named = { ...read, metrics: read.metrics.map((metric) => ({ ...metric, name: "a-b" })) };
    await using exporter = new Exporter({ config: { auths, modules: new Map([["test", named]]) } });
    await expect(exporter.scrape("127.0.0.1", { modules: ["test"] })).rejects.toThrow(
      '"a-b" is not a valid metric name',
    );
    await expect(exporter.check()).rejects.toThrow('module test: "a-b" is not a valid metric name');
    await using other = new Exporter({ config: configure(module) });
    const failure = other.scrape("http://x", { modules: ["test"] });
    await expect(failure).rejects.toThrow(ScrapeError);
  });

  test("when it is aborted, and when the exporter closes", async () => {
    await using device = await simulate({ "1.3.6.1.4.1.1.1.1": gauge(1) }, { faults: { loss: 1 } });
    await using exporter = new Exporter({ config: configure(`timeout: 20s\n${module.trim()}`) });
    const aborted = exporter.scrape(device.address, { modules: ["test"], signal: AbortSignal.timeout(30) });
    await expect(aborted).rejects.toThrow(expect.objectContaining({ name: "TimeoutError" }) as Error);
    const closed = exporter.scrape(device.address, { modules: ["test"] });
    setTimeout(() => void exporter.close(), 30);
    await expect(closed).rejects.toThrow(expect.objectContaining({ code: "ERR_SNMP_CLOSED" }) as Error);
    await expect(exporter.scrape(device.address)).rejects.toThrow(
      expect.objectContaining({ code: "ERR_SNMP_CLOSED" }) as Error,
    );
  });
});
