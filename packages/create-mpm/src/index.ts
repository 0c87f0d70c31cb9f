export { createPackage, type CreatedPackage } from "./create.ts";
export { CreationRefused } from "./errors.ts";
export { type Kind, type PackageOptions } from "./kinds.ts";
export { main, type Output } from "./main.ts";
