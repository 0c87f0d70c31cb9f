declare module "node-gyp-build" {
  /** Loads the addon of the package in `folder`: built there, or the prebuilt one for this platform. Throws if there is none. */
  function load(folder: string): unknown;
  export = load;
}
