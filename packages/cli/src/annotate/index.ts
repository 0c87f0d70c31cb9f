export { Decrypter } from "./decrypter.ts";
export { annotate } from "./message.ts";
export { renderFields } from "./render.ts";
