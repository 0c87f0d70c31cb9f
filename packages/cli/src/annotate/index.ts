export type { Field } from "./field.ts";
export { annotate } from "./message.ts";
export { renderFields, type RenderOptions } from "./render.ts";
