export type { TransportSuiteOptions } from "./options.ts";
export { transportSuite } from "./suite.ts";
