# shellcheck shell=bash
# The scripts that start the runner's programs source this file, in the project's folder. It builds the programs if they
# are missing or older than their sources. Everything goes to standard error.
built=local/target/.built

say() { printf '%s\n' "$*" >&2; }

# newer <than> <paths...>: whether a file under the paths is newer or was removed since
newer() {
  local than=$1 path
  shift
  [ -e "$than" ] || return 0
  for path in "$@"; do
    [ -e "$path" ] || continue
    [ -z "$(find "$path" -newer "$than" \( -type f -o -path '*/src/*' -o -path adopter/sql \) -not -path '*/target*' -not -path '*/src/test*' -not -path '*/node_modules*' -print -quit)" ] || return 0
  done
  return 1
}

# One line for each module when Maven starts it. On a terminal each line replaces the one before.
modules() {
  local line end='\n'
  [ -t 2 ] && end='\033[K\r'
  while IFS= read -r line; do
    case $line in
      *'[INFO] Building '*'['*) line=${line#*Building }; printf "building %s$end" "$line" >&2 ;;
      *ERROR*) printf '%s\n' "$line" >&2 ;;
    esac
  done
}

build_java() {
  local begun=$SECONDS stamp
  stamp=$(mktemp)
  mvn -B -ntp -pl local -am -DskipTests package 2>&1 | modules || { rm -f "$stamp"; say 'the build failed: the lines above say why'; exit 1; }
  # The stamp has the time at which the build began, so a file saved during the build is built next time.
  mv "$stamp" "$built"
  say "built the runner in $((SECONDS - begun)) s"
}

build_runner() {
  newer "$built" adopter/sql pom.xml */pom.xml */*/pom.xml shared functions local events/schemas openapi.yaml || return 0
  build_java
}
