import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// What the page may do: run its own scripts and module, show its own styles and Bootstrap's inlined icons, and fetch the
// module from where it came from. Nothing can be sent anywhere else. The development server needs more than that.
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const guard = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  base: "./",
  plugins: [react(), guard],
  // A helper for tests inside @rjsf/core imports a validator that compiles with eval; the page neither needs nor allows it.
  resolve: { alias: { "@rjsf/validator-ajv8": fileURLToPath(new URL("../../rjsf.mjs", import.meta.url)) } },
  // The package stands two folders above.
  server: { fs: { allow: ["../.."] } },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
});
