#!/usr/bin/env bash
# Packs the package, installs it offline into an empty folder outside the clone, and uses it there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$here/.." && npm pack --silent --pack-destination "$folder" >/dev/null)
cp "$here"/smoke.{mjs,ts} "$folder"
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --offline --ignore-scripts --no-fund --no-audit --no-package-lock ./dlxh-*.tgz
env -i PATH="$PATH" node smoke.mjs
# As Node resolves it, and as a bundler does.
for how in "--module nodenext" "--module preserve --moduleResolution bundler"; do
    # shellcheck disable=SC2086
    "$here/../node_modules/.bin/tsc" --ignoreConfig --noEmit --strict --target es2022 $how smoke.ts
done
