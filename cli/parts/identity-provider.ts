import { oidcProvider, type OidcProvider } from "../../api/sign-in/oidc";
import { required, type Environment } from "../environment";

/** The identity provider that the environment names, null where it names none. @throws HeqingError ENVIRONMENT_INVALID */
export function identityProvider(environment: Environment): OidcProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_NAME: name, PUBLIC_URL: pages, PORT: port } = environment;
  if (issuer === undefined) return null;
  return oidcProvider({
    issuer,
    clientId: required(environment, "OIDC_CLIENT_ID"),
    clientSecret: required(environment, "OIDC_CLIENT_SECRET"),
    name,
    callback: new URL("/api/v1/session/oidc/callback", pages ?? `http://localhost:${port}`).href,
  });
}
