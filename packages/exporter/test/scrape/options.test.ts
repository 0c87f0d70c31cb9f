// Options of the exporter.
import { Exporter } from "@snmp/exporter";

test("an unknown option is refused by name", () => {
  expect(() => new Exporter({ config: "snmp.yml", maxScrape: 1 } as never)).toThrow(
    "unknown option `maxScrape`; did you mean `maxScrapes`?",
  );
  expect(() => new Exporter({ config: "snmp.yml", maxScrapes: 0 })).toThrow(
    "the option maxScrapes must be an integer in the range 1..1000000, not 0",
  );
  expect(() => new Exporter({ config: 5 } as never)).toThrow("config must be a path");
});
