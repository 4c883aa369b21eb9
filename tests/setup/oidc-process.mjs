// A local OpenID provider: `node oidc-process.mjs <callback>` prints its issuer. Whoever is named by the cookie `as` is
// signed in without being asked; a name that ends in -mfa by more than one factor, and of one that ends in -forged the token
// has another signature than the provider's.
import { createServer } from "node:http";

// It says of itself that it is for development, as this is.
console.warn = console.info = () => undefined;
const { Provider } = await import("oidc-provider");

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: "heqing", client_secret: "s".repeat(40), redirect_uris: [process.argv[2]] }],
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  claims: { openid: ["sub", "amr", "acr"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ["only a test"] },
});

provider.use(async (context, next) => {
  await next();
  const token = context.path === "/token" ? context.body?.id_token : undefined;
  if (token === undefined) return;
  const [head, claims, signature] = token.split(".");
  if (!JSON.parse(Buffer.from(claims, "base64url")).sub.endsWith("-forged")) return;
  const forged = Buffer.from(signature, "base64url").reverse().toString("base64url");
  context.body = { ...context.body, id_token: [head, claims, forged].join(".") };
});

async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const as = /(?:^|; )as=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  if (as === undefined) {
    const denied = { error: "access_denied", error_description: "nobody signed in" };
    return provider.interactionFinished(request, response, denied, { mergeWithLastSubmission: false });
  }
  if (prompt.name === "login") {
    const amr = as.endsWith("-mfa") ? ["pwd", "mfa"] : ["pwd"];
    return provider.interactionFinished(request, response, { login: { accountId: as, amr } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope("openid");
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

const answer = provider.callback();
server.on("request", (request, response) => {
  if (!request.url.startsWith("/interaction/")) return answer(request, response);
  return interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
// Ends with whoever started it.
process.stdin.resume().on("end", () => process.exit(0));
console.log(issuer);
