# Sourced by the scripts in this folder: where things are and how to stop with one sentence.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
export LC_ALL=C.UTF-8

die() {
  echo "stafett: $*" >&2
  exit 1
}
