// Publishes every package whose version the registry does not have, and tags the commit. `changeset publish` calls pnpm by its name, so
// it runs where the pinned one is to be found.
import { pnpm } from "./workspace.js";

process.exitCode = pnpm(["exec", "changeset", "publish"]);
