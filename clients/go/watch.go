package consistency

import (
	"context"
	"errors"
	"io"
	"math/rand"
	"time"

	"google.golang.org/grpc/codes"

	pb "consistency.example/go/consistencyv1"
)

// How long Watch waits after a break: twice as long after each that follows without a revision between, half of it by chance.
const (
	firstPause = 200 * time.Millisecond
	lastPause  = 5 * time.Second
)

// Watch calls told with every revision of a dossier after a given one (0: all from the first), each once and in order, and waits for those to come. After a
// break of the connection, or of the server, it goes on from the last revision that told took. It ends where ctx does, where told fails, or where the
// server refuses (no such dossier), with that error.
func (c *Client) Watch(ctx context.Context, dossier string, afterRevision int64, told func(*pb.DossierChanges) error) error {
	pause := firstPause
	for {
		last, broken, err := c.watchOnce(ctx, dossier, afterRevision, told)
		if !broken {
			return err
		}
		if last > afterRevision {
			afterRevision, pause = last, firstPause
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause/2 + time.Duration(rand.Int63n(int64(pause/2)))):
		}
		if pause *= 2; pause > lastPause {
			pause = lastPause
		}
	}
}

// watchOnce watches until the stream ends; it gives the last revision that told took, and whether to go on from there.
func (c *Client) watchOnce(ctx context.Context, dossier string, last int64, told func(*pb.DossierChanges) error) (int64, bool, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	revisions, err := c.WatchDossier(ctx, &pb.WatchDossierRequest{Dossier: dossier, AfterRevision: last})
	if err != nil {
		return last, isBreak(err), err
	}
	for {
		next, err := revisions.Recv()
		if err != nil {
			return last, isBreak(err), err
		}
		if err := told(next.Changes); err != nil {
			return last, false, err
		}
		last = next.Changes.Revision
	}
}

// isBreak tells whether the connection or the server ended a stream, rather than the caller or a refusal.
func isBreak(err error) bool {
	var failed *Error
	return err == io.EOF || errors.As(err, &failed) && failed.Code == codes.Unavailable
}
