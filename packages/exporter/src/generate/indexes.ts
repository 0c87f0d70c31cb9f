import type { Index } from "../config/types.ts";
import type { MetricObject, Objects } from "./objects.ts";

/** Returns the indexes of a metric, or why there are none. */
export function findIndexes(object: MetricObject, objects: Objects): Index[] | string {
  const indexes: Index[] = [];
  /** The textual conventions of the two indexes before. */
  let [previous, beforePrevious] = ["", ""];
  for (const syntax of object.indexes) {
    const of = objects.ofIndex(syntax);
    if (of === undefined) return `${object.name} is left out: its index ${syntax.name} is unknown`;
    const { type } = of;
    if (type === undefined)
      return `${object.name} is left out: its index ${syntax.name} has no type of metrics`;
    const typeConvention = combinedTypes[type];
    if (typeConvention !== undefined) {
      // the type of an address is a part of the address
      if (previous === typeConvention) indexes.pop();
      else if (beforePrevious === typeConvention) indexes.splice(-2);
      else return `${object.name} is left out: its index ${syntax.name} needs an ${typeConvention} before it`;
    }
    [previous, beforePrevious] = [of.convention, previous];
    const { fixedSize, enumValues, name } = of;
    // the label of a number is its name
    const isEnum = type === "gauge" && enumValues.size > 0;
    indexes.push({
      labelname: name,
      type: isEnum ? "EnumAsInfo" : type,
      fixedSize,
      implied: syntax.implied,
      enumValues,
    });
  }
  return indexes;
}

/** Types of values, and the conventions of the objects that tell their form. */
export const combinedTypes: Readonly<Record<string, string>> = {
  InetAddress: "InetAddressType",
  InetAddressMissingSize: "InetAddressType",
  LldpPortId: "LldpPortIdSubtype",
};
