# Sourced by the scripts beside it.

# need COMMAND PACKAGE…: installs packages of Debian's where the command, or the file of that path, is missing and this may install them;
# ends where it may not.
need() {
  local what=$1
  shift
  { command -v "$what" >/dev/null || [ -e "$what" ]; } && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq "$@" >/dev/null && return
  fi
  echo "$0: needs $what; install $* (apt-get install $*) and run this again." >&2
  exit 2
}

# need_dotnet: the .NET SDK is for whoever runs this to install.
need_dotnet() {
  command -v dotnet >/dev/null && return
  echo "$0: needs the .NET 10 SDK (dotnet on the PATH)." >&2
  exit 2
}

# need_postgres: PostgreSQL's server programs, which tests start clusters of their own with; Debian keeps them off the PATH.
need_postgres() {
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need initdb postgresql
}

# need_consistency: builds the command where it is not built.
need_consistency() {
  [ -x src/Consistency.Cli/bin/Release/net10.0/consistency ] && return
  need_dotnet
  dotnet build src/Consistency.Cli -c Release -v quiet -nologo
}
