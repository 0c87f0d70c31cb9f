// ${VARIABLE} and $VARIABLE in names and passwords of users.
import { ConfigurationError } from "../errors.ts";
import type { Auth } from "./types.ts";

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the authentication with the variables in its user name and passwords replaced by their values. */
export function expandAuth(auth: Auth, environment: Environment, name: string): Auth {
  const expand = (field: string, text: string): string => {
    if (text === "") return text;
    const missing: string[] = [];
    const expanded = text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, bare?: string) => {
      const value = environment[(braced ?? bare)!];
      if (value === undefined || value === "") missing.push((braced ?? bare)!);
      return value ?? "";
    });
    // a text without variables is the secret itself: the error shows the names of variables only
    if (missing.length > 0)
      throw new ConfigurationError(
        `${field} of auth ${name} needs the environment variable ${missing.join(", ")}, which is not set`,
        undefined,
        undefined,
      );
    return expanded;
  };
  return {
    ...auth,
    username: expand("username", auth.username),
    password: expand("password", auth.password),
    privPassword: expand("priv_password", auth.privPassword),
  };
}
