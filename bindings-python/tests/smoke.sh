#!/usr/bin/env bash
# Installs a wheel alone into an empty environment outside the clone and uses it there.
set -euo pipefail
wheel=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-index --no-deps "$wheel"
cp "$here/smoke.py" "$folder"
cd "$folder"
env -i PATH="$folder/venv/bin:/usr/bin:/bin" "$folder/venv/bin/python" -I smoke.py
