// Serves the built page from this machine, with the policy of the page as a header too.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

import { policy } from "../vite.config.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const dist = new URL("../dist/", import.meta.url);

export async function serve() {
  const server = createServer(async ({ url }, answer) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    try {
      const body = await readFile(new URL(name, dist));
      answer.writeHead(200, { "content-type": TYPES[extname(name)], "content-security-policy": policy });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
