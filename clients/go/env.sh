# Sourced by the scripts beside it, in the repository's folder: lets go find this module, and the packages that Debian installs, without the network.
export GO111MODULE=off GOFLAGS= GOPATH=$PWD/artifacts/go:/usr/share/gocode
mkdir -p artifacts/go/src/consistency.example
ln -sfn "$PWD/clients/go" artifacts/go/src/consistency.example/go
