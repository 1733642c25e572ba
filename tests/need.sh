# Sourced by the scripts beside it.

# need COMMAND PACKAGE: installs a package of Debian's where the command is missing and this may install it; ends where it may not.
need() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null && return
  fi
  echo "$0: needs $1; install $2 (apt-get install $2) and run this again." >&2
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
