// Labels in the text form of Prometheus.

/** Returns `name="value"`. */
export function formatLabel(name: string, value: string): string {
  return `${name}="${needsEscape.test(value) ? escapeValue(value) : value}"`;
}

/** Returns the text of a HELP line. */
export function escapeHelp(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
}

/** Whether a text can be the name of a metric. */
export function isMetricName(text: string): boolean {
  return /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(text);
}

/** Whether a text can be the name of a label. */
export function isLabelName(text: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text) && !text.startsWith("__");
}

function escapeValue(value: string): string {
  return value.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/"/g, '\\"');
}

const needsEscape = /["\\\n]/;
