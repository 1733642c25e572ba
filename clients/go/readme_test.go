package consistency_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

const (
	repository    = "../.."
	shownAddress  = "127.0.0.1:50051"
	shownListener = "127.0.0.1:8000"
)

// What stands around a snippet that is no program of its own.
const (
	before = `package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

var _, _ = errors.New, fmt.Println

func main() {
	ctx := context.Background()
	client, err := consistency.Dial("` + shownAddress + `", consistency.Options{})
	if err != nil {
		log.Fatal(err)
	}
`
	after = `
	_ = err
}
`
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	must(t, err)
	return string(text)
}

// start starts a program; its lines of output, and what it says on standard error, come by the readers.
func start(t *testing.T, name string, arguments ...string) (output, errors *bufio.Scanner) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	process := exec.CommandContext(ctx, name, arguments...)
	out, err := process.StdoutPipe()
	must(t, err)
	err2, err := process.StderrPipe()
	must(t, err)
	must(t, process.Start())
	t.Cleanup(func() { cancel(); _ = process.Wait() })
	return bufio.NewScanner(out), bufio.NewScanner(err2)
}

func build(t *testing.T, what string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "program")
	if output, err := exec.Command("go", "build", "-o", program, what).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	return program
}

func TestTheSnippetsPrintWhatIsShown(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{})
	_, err := client.AppendClaims(context.Background(), &pb.AppendClaimsRequest{Dossier: createDossier(t, client, "marrow-bay"), Claims: conflict()})
	must(t, err)
	snippets := regexp.MustCompile("(?s)```go\n(.*?)```\n\n```text\n(.*?)```").FindAllStringSubmatch(readme(t), -1)
	equal(t, "snippets", len(snippets), strings.Count(readme(t), "```go\n"))
	for _, snippet := range snippets {
		code, shown := snippet[1], snippet[2]
		if !strings.HasPrefix(code, "package ") {
			code = before + code + after
		}
		file := filepath.Join(t.TempDir(), "main.go")
		must(t, os.WriteFile(file, []byte(strings.ReplaceAll(code, shownAddress, shared.address)), 0o600))
		output, errors := start(t, build(t, file))
		for _, line := range strings.Split(strings.TrimSuffix(shown, "\n"), "\n") {
			if !output.Scan() {
				errors.Scan()
				t.Fatalf("nothing where README.md shows %q: %s\n%s", line, errors.Text(), code)
			}
			equal(t, "a line of output", output.Text(), line)
		}
	}
}

// shown is the command of README.md that starts so: its program, built, and its arguments, for the server that runs here.
func shown(t *testing.T, what string) (program string, arguments []string) {
	t.Helper()
	command := regexp.MustCompile("```sh\ngo run \\./" + what + " (.*)\n```").FindStringSubmatch(readme(t))
	if command == nil {
		t.Fatalf("README.md does not run %s", what)
	}
	replaced := strings.NewReplacer(shownAddress, shared.address, shownListener, "127.0.0.1:0").Replace(command[1])
	return build(t, "consistency.example/go/"+what), strings.Fields(replaced)
}

func TestTheExamplePrintsTheInconsistenciesOfTwoFiles(t *testing.T) {
	program, arguments := shown(t, "example")
	output, err := exec.Command(program, arguments...).CombinedOutput()
	must(t, err)
	if !strings.HasPrefix(string(output), "SEVERITY_TENSION figure/category: The figure 300 ") {
		t.Fatalf("the example prints %s", output)
	}
}

// ask starts the service for a server, and asks it what README.md asks it.
func ask(t *testing.T, server *server) (int, string) {
	t.Helper()
	program, arguments := shown(t, "service")
	arguments[0] = server.address
	_, errors := start(t, program, arguments...)
	if !errors.Scan() {
		t.Fatal("the service does not start")
	}
	url := regexp.MustCompile("curl 'http://" + shownListener + "(.*)'").FindStringSubmatch(readme(t))[1]
	response, err := http.Get(listening.FindString(errors.Text()) + url)
	must(t, err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	must(t, err)
	return response.StatusCode, string(body)
}

func TestTheServiceAnswersWhatIsShown(t *testing.T) {
	code, body := ask(t, shared)
	equal(t, "code", code, http.StatusOK)
	equal(t, "body is JSON", json.Valid([]byte(body)), true)
	equal(t, "body", body, regexp.MustCompile("(?s)```json\n(.*?)```").FindStringSubmatch(readme(t))[1])
}

func TestTheServiceDoesNotWaitForAServerThatHangs(t *testing.T) {
	server, err := serve(t.TempDir(), "0")
	must(t, err)
	defer server.kill()
	must(t, server.process.Process.Signal(syscall.SIGSTOP))
	code, body := ask(t, server)
	equal(t, "code", code, http.StatusGatewayTimeout)
	equal(t, "body", body, "The check took too long.\n")
}
