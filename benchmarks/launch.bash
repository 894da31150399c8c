# Builds what is measured when needed, and starts a class of it. Sourced by the scripts beside it.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$home")
target=$home/target
built=$target/built
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# The program that is measured: this builds it, with its archive, when it is older than its sources.
"$root/bin/temporal-sfn" --version >/dev/null

is_stale() {
  [[ ! -f $built ]] ||
    [[ -n $(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$built" -print -quit) ]]
}

if is_stale; then
  echo 'benchmarks: building …' >&2
  mkdir -p "$target"
  # What is edited while Maven runs is newer than this.
  touch "$built.begin"
  # No more than compiled: the program's jar stays as it is.
  if ! (cd "$root" && mvn -B -q -pl benchmarks -am -DskipTests -Dspotless.check.skip -Djacoco.skip \
    compile) >"$target/build.log" 2>&1 </dev/null; then
    tail -n 20 "$target/build.log" >&2
    echo "benchmarks: the build failed; its log is $target/build.log" >&2
    exit 1
  fi
  mv "$built.begin" "$built"
fi

# launch CLASS ARGUMENT…: the client and the emulator are in this process; they run as
# bin/temporal-sfn runs them.
launch() {
  local main=$1
  shift
  exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -Dslf4j.internal.verbosity=WARN -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider \
    -cp "$root/distribution/target/temporal-sfn.jar:$target/classes" \
    "io.github.temporalsfn.benchmarks.$main" --program "$root/bin/temporal-sfn" "$@"
}
