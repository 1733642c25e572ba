// Command example checks two reports against each other and prints the inconsistencies: example ADDRESS FILE FILE
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: example ADDRESS FILE FILE")
	}
	client, err := consistency.Dial(os.Args[1], consistency.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	request := &pb.CheckRequest{}
	for _, file := range os.Args[2:] {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		request.Reports = append(request.Reports, &pb.Report{Id: filepath.Base(file), MediaType: "text/markdown", Text: string(text)})
	}
	response, err := client.Check(context.Background(), request)
	if err != nil {
		log.Fatal(err)
	}
	for _, inconsistency := range response.Inconsistencies {
		fmt.Printf("%s %s: %s\n", inconsistency.Severity, inconsistency.RuleId, inconsistency.Summary)
	}
}
