package consistency_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

var errEnough = errors.New("enough")

func TestAWatchGoesOnWhereItWasAfterTheServerWasKilled(t *testing.T) {
	server, err := serve(t.TempDir(), "0")
	must(t, err)
	defer func() { server.kill() }()
	client, watcher := dial(t, server.address, consistency.Options{}), dial(t, server.address, consistency.Options{})
	dossier := createDossier(t, client, "watched")
	appended := int64(0)
	appendOne := func() {
		appended++
		claim := killed(fmt.Sprint("c", appended), fmt.Sprint("s", appended), float64(10*appended), pb.Bound_BOUND_EXACT)
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		for { // While the server starts again the call may be refused more often than the service config makes it again.
			_, err := client.AppendClaims(ctx, &pb.AppendClaimsRequest{Dossier: dossier, RequestId: claim.Id, Claims: []*pb.Claim{claim}})
			if err == nil {
				return
			}
			if ctx.Err() != nil {
				t.Fatal(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
	}

	const each, rounds = 3, 3
	revisions, ended := make(chan int64, each*rounds), make(chan error, 1)
	go func() {
		defer close(revisions) // What was told before the end is read before it.
		ended <- watcher.Watch(context.Background(), dossier, 0, func(changes *pb.DossierChanges) error {
			revisions <- changes.Revision
			if changes.Revision == each*rounds {
				return errEnough
			}
			return nil
		})
	}()
	expected := int64(0)
	for round := 0; round < rounds; round++ {
		if round > 0 {
			server.kill()
			must(t, server.restart())
		}
		for i := 0; i < each; i++ {
			appendOne()
		}
		for i := 0; i < each; i++ {
			expected++
			select {
			case revision, more := <-revisions:
				if !more {
					t.Fatalf("the watch ended after revision %d: %v", expected-1, <-ended)
				}
				equal(t, "revision", revision, expected)
			case <-time.After(patience):
				t.Fatalf("revision %d did not come", expected)
			}
		}
	}
	equal(t, "ended as told", errors.Is(<-ended, errEnough), true)
	_, more := <-revisions
	equal(t, "revisions more than were appended", more, false)
}

func TestAWatchEndsWithItsContextAndWhereTheServerRefuses(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{})
	never := func(*pb.DossierChanges) error { return errEnough }
	equal(t, "reason", failure(t, client.Watch(context.Background(), "dossiers/nowhere", 0, never)).Reason, "UNKNOWN_DOSSIER")

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	err := client.Watch(ctx, createDossier(t, client, "quiet"), 0, never)
	equal(t, "is the context's error", errors.Is(err, context.DeadlineExceeded), true)
}
