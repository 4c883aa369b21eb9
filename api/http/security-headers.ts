import type { RequestHandler } from "express";
import helmet from "helmet";

/** Our pages load nothing from elsewhere and are shown inside nothing. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The security headers of every answer. `secure`: the pages are reached by https. */
export function securityHeaders(secure: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      // Over plain HTTP in an office network it would lock out the pages.
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      xFrameOptions: { action: "deny" },
      referrerPolicy: { policy: "same-origin" },
    }),
    (_request, response, next) => {
      response.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
      next();
    },
  ];
}
