# Sourced by the scripts in this folder: where things are and how to stop with one sentence.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
export LC_ALL=C.UTF-8

die() {
  echo "stafett: $*" >&2
  exit 1
}

# Clones of the project share what ccache keeps: paths below the tree count as relative.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
