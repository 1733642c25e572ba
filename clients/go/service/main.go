// Command service is a small HTTP service that has two sentences checked while its own caller waits: service ADDRESS LISTEN
//
//	curl 'http://127.0.0.1:8000/agree?a=17+people+were+killed&b=20+people+were+killed'
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

// No caller waits longer than this.
const patience = 2 * time.Second

type verdict struct {
	Agree     bool     `json:"agree"`
	Summaries []string `json:"summaries"`
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: service ADDRESS LISTEN")
	}
	client, err := consistency.Dial(os.Args[1], consistency.Options{})
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on http://%s", listener.Addr())
	http.HandleFunc("/agree", func(w http.ResponseWriter, r *http.Request) { agree(client, w, r) })
	log.Fatal(http.Serve(listener, nil))
}

func agree(client *consistency.Client, w http.ResponseWriter, r *http.Request) {
	// Whichever comes first ends the check: the deadline, or a caller who goes away.
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	response, err := client.Check(ctx, &pb.CheckRequest{Claims: []*pb.Claim{
		{Id: "a", Source: &pb.Source{Id: "a"}, Text: r.FormValue("a")},
		{Id: "b", Source: &pb.Source{Id: "b"}, Text: r.FormValue("b")},
	}})
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		http.Error(w, "The check took too long.", http.StatusGatewayTimeout)
		return
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	case len(response.Problems) > 0:
		http.Error(w, response.Problems[0].Message, http.StatusUnprocessableEntity)
		return
	}
	answer := verdict{Agree: len(response.Inconsistencies) == 0, Summaries: []string{}}
	for _, inconsistency := range response.Inconsistencies {
		answer.Summaries = append(answer.Summaries, inconsistency.Summary)
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		log.Print(err)
	}
}
