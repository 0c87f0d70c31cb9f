/** A protocol with one mistake, and where the kit has to find it. */
export interface ProtocolMutant<Protocol> {
  readonly mistake: string;
  readonly protocol: Protocol;
  readonly fails: readonly string[];
}
