#!/usr/bin/env bash
# Builds pkg/, the WebAssembly module and its glue, and prints how large the module is when it travels.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=${CARGO_TARGET_DIR:-target}
triple=wasm32-unknown-unknown
tools=$target/tools

[ -d "$(rustc --print sysroot)/lib/rustlib/$triple" ] || rustup target add "$triple"
# Every engine of the last years has SIMD; checking UTF-8 without it is a sixth of a validation.
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C target-feature=+simd128" \
    cargo build --package dlxh-wasm --target "$triple" --profile wasm

# The glue is understood by the tool of the very version that the module was compiled with.
version=$(cargo pkgid wasm-bindgen | sed 's/.*[@#]//')
if [ "$("$tools/bin/wasm-bindgen" --version 2>/dev/null)" != "wasm-bindgen $version" ]; then
    # It runs for a second: compiling it optimised would take longer than it ever saves.
    cargo install wasm-bindgen-cli --version "$version" --root "$tools" --target-dir "$target/tools-build" \
        --debug --no-default-features --bin wasm-bindgen
fi
rm -rf bindings-wasm/pkg
"$tools/bin/wasm-bindgen" --target web --no-typescript --out-name dlxh --out-dir bindings-wasm/pkg \
    "$target/$triple/wasm/dlxh_wasm.wasm"

(cd bindings-wasm && npm ci --ignore-scripts)
# The types stand in the JavaScript, so that an operation is one line there and nowhere else.
(cd bindings-wasm && node_modules/.bin/tsc --ignoreConfig --allowJs --declaration --emitDeclarationOnly --skipLibCheck \
    --target es2024 --module nodenext --outDir pkg index.mjs form.mjs rjsf.mjs)
# The shapes they speak of; types.gen.mjs makes them from schemas/.
cp bindings-wasm/types.d.mts LICENSE bindings-wasm/pkg/
# It describes the glue too, which is nobody's to import.
rm -rf bindings-wasm/pkg/pkg
module=bindings-wasm/pkg/dlxh_bg.wasm
# -O1: the higher levels make a smaller module that compresses to a larger one.
bindings-wasm/node_modules/.bin/wasm-opt -O1 --strip-debug --strip-producers --strip-target-features \
    --output "$module" "$module"
echo "$module: $(gzip -9 -c "$module" | wc -c) bytes gzipped"
