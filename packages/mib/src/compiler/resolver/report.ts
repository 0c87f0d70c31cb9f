// Diagnostics about an entity, where it is defined.
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import type { Repair } from "../repair.ts";
import type { Context, NodeEntity } from "./scope.ts";

/** Reports what is wrong with an entity; `done` says what was made of it, `repair` what to write instead. */
export function reportOn(
  context: Context,
  entity: NodeEntity,
  at: number,
  code: DiagnosticCode,
  message: string,
  done: string,
  repair?: Repair,
): void {
  context.diagnostics.report(entity.scope.syntax!.source, at, code, message, {
    module: entity.scope.name,
    symbol: entity.name,
    done,
  });
  if (repair !== undefined) context.diagnostics.repair(repair.start, repair.end, repair.text);
}
