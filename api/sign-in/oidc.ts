import type { Configuration } from "openid-client" with { "resolution-mode": "import" };
import { z } from "zod";
import { HeqingError } from "../../domain/errors";

/** What goes to the provider and what has to be known of it when the browser comes back. */
export interface OidcRequest {
  /** Address that the browser is sent to. */
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider says it is. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** The provider itself asked for a second factor. */
  readonly secondFactor: boolean;
}

/** A provider of identities (OpenID Connect), by Authorization Code with PKCE. */
export interface OidcProvider {
  /** What people call it. */
  readonly name: string;
  /** @throws HeqingError PROVIDER_REFUSED when it can't be reached */
  begin(): Promise<OidcRequest>;
  /** `parameters`: what the browser came back with. @throws HeqingError PROVIDER_REFUSED for all that does not fit */
  finish(parameters: string, sent: Omit<OidcRequest, "address">): Promise<OidcIdentity>;
}

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Where the browser comes back to, as registered with the provider. */
  readonly callback: string;
}

/** Classes of RFC 8176, RFC 9470 and REFEDS by which a provider says that more than one factor was asked for. */
const MULTI_FACTOR_CLASSES: readonly string[] = [
  "phr",
  "phrh",
  "https://refeds.org/profile/mfa",
  "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
];
const CLAIMS = z.looseObject({
  iss: z.string().min(1).max(1_000),
  sub: z.string().min(1).max(255),
  amr: z.array(z.string()).optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
});

const isLoopback = (issuer: URL): boolean => ["127.0.0.1", "[::1]", "localhost"].includes(issuer.hostname);
const refused = (cause: unknown): HeqingError =>
  new HeqingError("PROVIDER_REFUSED", "expected the provider to say who signs in", { cause });

/** A provider that is asked for its configuration when it is first needed, and again as long as it gave none. */
export function oidcProvider(options: OidcOptions): OidcProvider {
  const issuer = new URL(options.issuer);
  // Loaded where a provider is named alone; it is an ES module.
  const library = () => import("openid-client");
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await library();
    // Signatures are checked although the token came by TLS: what says who signs in must be the provider's own word.
    // Without TLS only on this machine, where there is nobody between.
    const insecure = issuer.protocol === "http:" && isLoopback(issuer) ? [allowInsecureRequests] : [];
    const execute = [enableNonRepudiationChecks, ...insecure];
    known ??= discovery(issuer, options.clientId, options.clientSecret, undefined, { execute, timeout: 10 });
    return known.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };
  return {
    name: options.name,
    begin: async () => {
      try {
        const oidc = await library();
        const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: options.callback,
          scope: "openid",
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          state,
          nonce,
        });
        return { address: address.href, state, nonce, verifier };
      } catch (error) {
        throw refused(error);
      }
    },
    finish: async (parameters, { state, nonce, verifier }) => {
      try {
        const oidc = await library();
        const came = new URL(options.callback);
        came.search = parameters;
        const tokens = await oidc.authorizationCodeGrant(await configuration(), came, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const { iss, sub, amr, acr } = CLAIMS.parse(tokens.claims());
        const secondFactor = amr?.includes("mfa") === true || MULTI_FACTOR_CLASSES.includes(acr ?? "");
        return { issuer: iss, subject: sub, secondFactor };
      } catch (error) {
        throw refused(error);
      }
    },
  };
}
