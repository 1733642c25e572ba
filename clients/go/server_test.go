package consistency_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"

	consistency "consistency.example/go"
)

const patience = 2 * time.Minute

// server is a running `consistency serve`, with its data in a folder of its own.
type server struct {
	address string
	data    string
	process *exec.Cmd
}

// shared is the server of all tests that do not end theirs.
var shared *server

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	data, err := os.MkdirTemp("", "consistency-go-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(data)
	if shared, err = serve(data, "0"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer shared.kill()
	code := m.Run()
	if err := writeRpcs(os.Getenv("CONSISTENCY_RPCS")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return code
}

var listening = regexp.MustCompile(`http://(127\.0\.0\.1:\d+)`)

// serve starts a server on a port (0: a free one) and waits until it says where it listens.
func serve(data, port string) (*server, error) {
	command := os.Getenv("CONSISTENCY_COMMAND")
	if command == "" {
		return nil, fmt.Errorf("CONSISTENCY_COMMAND has to be the path of the built command `consistency`: clients/go/test sets it")
	}
	process := exec.Command(command, "serve", "--grpc-port", port, "--http-port", "0", "--data", data)
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	said := ""
	for lines := bufio.NewScanner(output); lines.Scan(); {
		said += lines.Text() + "\n"
		if found := listening.FindStringSubmatch(said); found != nil {
			go func() { // What it says from here on is of no interest, but has to be read.
				for lines.Scan() {
				}
			}()
			return &server{found[1], data, process}, nil
		}
	}
	return nil, fmt.Errorf("consistency serve said no address but %q", said)
}

// kill ends the server as a crash would (kill -9).
func (s *server) kill() {
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
}

// restart starts the server again where it was: same port, same data.
func (s *server) restart() error {
	again, err := serve(s.data, s.address[strings.LastIndex(s.address, ":")+1:])
	if err == nil {
		s.process = again.process
	}
	return err
}

// dial is a client for a test, whose calls are recorded.
func dial(t *testing.T, address string, options consistency.Options) *consistency.Client {
	t.Helper()
	options.DialOptions = append(options.DialOptions, grpc.WithChainUnaryInterceptor(recordCall), grpc.WithChainStreamInterceptor(recordStream))
	client, err := consistency.Dial(address, options)
	must(t, err)
	t.Cleanup(func() { _ = client.Close() })
	return client
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func sample(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository, "src", "samples", "reports", name))
	must(t, err)
	return string(text)
}
