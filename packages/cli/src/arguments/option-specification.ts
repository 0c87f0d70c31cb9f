/** A group of options: a command takes all options of its groups. */
export type OptionGroup =
  | "general"
  | "output"
  | "session"
  | "community"
  | "user"
  | "bulk"
  | "walk"
  | "parallel"
  | "table"
  | "engines"
  | "demo"
  | "names"
  | "translate"
  | "tree"
  | "mib"
  | "listen"
  | "notify"
  | "agent"
  | "simulate"
  | "record"
  | "capture"
  | "export"
  | "ignored";

/** One option. */
export interface OptionSpecification {
  readonly group: OptionGroup;
  readonly short?: string;
  /** The placeholder for its value in the help. An option without a value is a switch. */
  readonly value?: string;
  /** Whether the option may be given several times. */
  readonly multiple?: boolean;
  /** Whether `--no-NAME` turns the switch off, which is on otherwise or may have been turned on before. */
  readonly negatable?: boolean;
  readonly help: string;
}
