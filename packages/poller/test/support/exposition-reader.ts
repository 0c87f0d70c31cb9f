// A strict reader of the text formats of Prometheus and OpenMetrics, for tests.

export interface ReadFamily {
  readonly type: string;
  readonly help: string;
  readonly samples: ReadSample[];
}

export interface ReadSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: string;
  readonly time: string | undefined;
}

/** Reads a text. Throws at whatever the formats forbid. */
export function readExposition(text: string, format: "prometheus" | "openmetrics"): Map<string, ReadFamily> {
  const families = new Map<string, ReadFamily>();
  if (text !== "" && !text.endsWith("\n")) throw new Error("the last line has no line feed");
  const lines = text.split("\n").slice(0, -1);
  if (format === "openmetrics" && lines.pop() !== "# EOF") throw new Error("# EOF is missing");
  const series = new Set<string>();
  let current: ReadFamily | undefined;
  let currentName = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const help = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) ([^\n]*)$/.exec(line);
    if (help !== null) {
      const type = /^# TYPE (\S+) (\w+)$/.exec(lines[++at] ?? "");
      if (type?.[1] !== help[1]) throw new Error(`no TYPE after ${line}`);
      currentName = help[1]!;
      if (families.has(currentName)) throw new Error(`${currentName} comes twice`);
      current = { type: type![2]!, help: unescapeText(help[2]!, format === "openmetrics"), samples: [] };
      families.set(currentName, current);
      continue;
    }
    const sample = readSample(line);
    const suffix = sample.name.slice(currentName.length);
    const allowed =
      format === "prometheus"
        ? ""
        : current?.type === "counter"
          ? "_total"
          : current?.type === "info"
            ? "_info"
            : "";
    if (current === undefined || !sample.name.startsWith(currentName) || suffix !== allowed)
      throw new Error(`${sample.name} is not in the family ${currentName}`);
    const key = JSON.stringify([sample.name, sample.labels]);
    if (series.has(key)) throw new Error(`the series ${key} comes twice`);
    series.add(key);
    current.samples.push(sample);
  }
  return families;
}

function readSample(line: string): ReadSample {
  const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(line)?.[0];
  if (name === undefined) throw new Error(`no name: ${line}`);
  let rest = line.slice(name.length);
  const labels: Record<string, string> = {};
  if (rest.startsWith("{")) {
    rest = rest.slice(1);
    for (;;) {
      const match = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"([,}])/.exec(rest);
      if (match === null) throw new Error(`no label: ${rest}`);
      const [all, label, value, end] = match;
      if (Object.hasOwn(labels, label!)) throw new Error(`the label ${label} comes twice`);
      if (label!.startsWith("__")) throw new Error(`the label ${label} is reserved`);
      labels[label!] = unescapeText(value!, true);
      rest = rest.slice(all.length);
      if (end === "}") break;
    }
  }
  const [, value, time] = /^ (\S+)(?: (-?\d+(?:\.\d+)?))?$/.exec(rest) ?? [];
  if (value === undefined || !/^([+-]Inf|NaN|-?\d+(\.\d+)?(e[+-]?\d+)?)$/.test(value))
    throw new Error(`no value: ${line}`);
  return { name, labels, value, time };
}

function unescapeText(text: string, hasQuotes: boolean): string {
  return text.replace(/\\([\s\S])/g, (_, character: string) => {
    if (character === "n") return "\n";
    if (character === "\\" || (character === '"' && hasQuotes)) return character;
    throw new Error(`\\${character} is not an escape`);
  });
}
