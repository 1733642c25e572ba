// Command door has a server check each CheckRequest of standard input; tests/cases/README.md of the repository says how.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"

	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

const longestLine = 64 << 20

type failure struct {
	Code    string `json:"code"`
	Reason  string `json:"reason"`
	Message string `json:"message"`
}

type answer struct {
	Response json.RawMessage `json:"response,omitempty"`
	Error    *failure        `json:"error,omitempty"`
}

func main() {
	// All doors ask the server at once, which may take long even to accept a connection: whoever reads the answers knows how long to wait.
	client, err := consistency.Dial(os.Args[1], consistency.Options{
		Timeout:     -1,
		DialOptions: []grpc.DialOption{grpc.WithDefaultCallOptions(grpc.WaitForReady(true))},
	})
	if err != nil {
		log.Fatal(err)
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, longestLine)
	for lines.Scan() {
		line, err := json.Marshal(check(client, lines.Bytes()))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(string(line))
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

func check(client *consistency.Client, line []byte) answer {
	var request pb.CheckRequest
	if err := protojson.Unmarshal(line, &request); err != nil {
		return answer{Error: &failure{"INVALID_ARGUMENT", "MALFORMED_JSON", err.Error()}}
	}
	response, err := client.Check(context.Background(), &request)
	var failed *consistency.Error
	if errors.As(err, &failed) {
		return answer{Error: &failure{code.Code(failed.Code).String(), failed.Reason, failed.Message}}
	}
	text, err := protojson.Marshal(response)
	if err != nil {
		log.Fatal(err)
	}
	return answer{Response: text}
}
