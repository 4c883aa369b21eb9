/** Tests with servers wait as long as a busy machine needs; a file that needs longer says so itself. */
jest.setTimeout(30_000);
