import { childEnvironment } from "../../../local/supervisor/child-environment";

test("a part gets the system's names, our settings and what this start decided, and nothing else", () => {
  const source = { PATH: "/bin", LOG_LEVEL: "debug", AWS_SECRET: "x", npm_config_x: "y", MAIL_FROM: "" };
  expect(childEnvironment(source, { PORT: "8080", SMTP_URL: undefined })).toEqual({
    PATH: "/bin",
    LOG_LEVEL: "debug",
    PORT: "8080",
    NODE_ENV: "production",
  });
});

test("no part inherits a login or a port of the caller", () => {
  const source = {
    DATABASE_URL: "postgres://a",
    DATABASE_SUPERUSER_URL: "postgres://root",
    HEALTH_PORT: "1",
    PORT: "2",
  };
  expect(childEnvironment(source, {})).toEqual({ NODE_ENV: "production" });
});
