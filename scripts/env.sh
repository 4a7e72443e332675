# Sourced by the scripts in this folder: where things are, which node to use, how to stop with one sentence.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
export LC_ALL=C.UTF-8
# A node that is too old gives way to the one that scripts/setup fetched.
fetched_node=$(compgen -G "$ROOT/build/node/node_modules/node-linux-*/bin") &&
  export PATH="$fetched_node:$ROOT/build/node/node_modules/.bin:$PATH"

die() {
  echo "stafett: $*" >&2
  exit 1
}

# node_suits: true when the node on the path can build the interface (vite 8 needs 20.19 or newer).
node_suits() {
  command -v npm >/dev/null && command -v node >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}
