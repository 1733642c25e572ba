package consistency_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

func failure(t *testing.T, err error) *consistency.Error {
	t.Helper()
	var failed *consistency.Error
	if !errors.As(err, &failed) {
		t.Fatalf("no *consistency.Error but %v", err)
	}
	return failed
}

// long takes the server seconds to read.
func long() *pb.ExtractRequest {
	text := strings.Repeat("The harbour master said on Monday that at least 300 of the 1,200 houses along the quay were damaged or destroyed. ", 80_000)
	return &pb.ExtractRequest{Reports: []*pb.Report{{Text: text}}}
}

func TestACallEndsAtItsDeadline(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{})
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, err := client.Extract(ctx, long())
	equal(t, "code", failure(t, err).Code, codes.DeadlineExceeded)
	equal(t, "is the context's error", errors.Is(err, context.DeadlineExceeded), true)
}

func TestACallWithoutADeadlineGetsOne(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{Timeout: 100 * time.Millisecond})
	_, err := client.Extract(context.Background(), long())
	equal(t, "code", failure(t, err).Code, codes.DeadlineExceeded)

	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, err = client.ListRules(ctx, &pb.ListRulesRequest{RulePacks: []string{"default"}})
	must(t, err)
}

func TestAStreamGetsNoDeadline(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{Timeout: 10 * time.Millisecond})
	stream, err := client.CheckStream(context.Background())
	must(t, err)
	for _, claim := range conflict() {
		time.Sleep(50 * time.Millisecond)
		must(t, stream.Send(&pb.CheckStreamRequest{Claims: []*pb.Claim{claim}}))
		_, err := stream.Recv()
		must(t, err)
	}
	must(t, stream.CloseSend())
}

func TestACallCanBeCancelled(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	_, err := client.Extract(ctx, long())
	equal(t, "code", failure(t, err).Code, codes.Canceled)
	equal(t, "is the context's error", errors.Is(err, context.Canceled), true)

	ctx, cancel = context.WithCancel(context.Background())
	stream, err := client.CheckStream(ctx)
	must(t, err)
	cancel()
	_, err = stream.Recv()
	equal(t, "code of a stream", failure(t, err).Code, codes.Canceled)
}

func TestAnErrorHasTheServersDetails(t *testing.T) {
	client, ctx := dial(t, shared.address, consistency.Options{}), context.Background()

	_, err := client.Check(ctx, &pb.CheckRequest{})
	failed := failure(t, err)
	equal(t, "code", failed.Code, codes.InvalidArgument)
	equal(t, "reason", failed.Reason, "NOTHING_TO_CHECK")
	equal(t, "code by grpc", status.Code(err), codes.InvalidArgument)
	equal(t, "text", err.Error(), "InvalidArgument (NOTHING_TO_CHECK): "+failed.Message)

	_, err = client.Check(ctx, &pb.CheckRequest{Claims: conflict(), RulePacks: []string{"nowhere"}})
	equal(t, "metadata", failure(t, err).Metadata["pack"], "nowhere")

	_, err = client.CreateDossier(ctx, &pb.CreateDossierRequest{DossierId: "Not A Name", Title: strings.Repeat("x", 1001)})
	failed = failure(t, err)
	equal(t, "reason", failed.Reason, "INVALID_REQUEST")
	fields := []string{}
	for _, violation := range failed.Violations {
		if violation.Description == "" {
			t.Fatalf("nothing is said of %s", violation.Field)
		}
		fields = append(fields, violation.Field)
	}
	equal(t, "fields", strings.Join(fields, " "), "dossierId title")

	watch, err := client.WatchDossier(ctx, &pb.WatchDossierRequest{Dossier: "dossiers/nowhere"})
	must(t, err)
	_, err = watch.Recv()
	equal(t, "reason of a stream", failure(t, err).Reason, "UNKNOWN_DOSSIER")
}

func TestMessagesOf20MegabytesGoBothWays(t *testing.T) {
	client := dial(t, shared.address, consistency.Options{Timeout: patience})
	request := &pb.CheckRequest{}
	for i := 0; i < 220; i++ {
		claim := killed(fmt.Sprint("c", i), "gazette", 17, pb.Bound_BOUND_EXACT)
		claim.Evidence = &pb.Evidence{ReportId: "r", End: 100_000, Quote: strings.Repeat("x", 100_000)}
		request.Claims = append(request.Claims, claim)
	}
	response, err := client.Check(context.Background(), request)
	must(t, err)
	for what, message := range map[string]proto.Message{"request": request, "response": response} {
		if size := proto.Size(message); size < 20_000_000 {
			t.Fatalf("the %s has only %d bytes", what, size)
		}
	}
}

func TestAnAppendWithoutAnIdGetsOneOfItsOwn(t *testing.T) {
	ids := map[string]bool{}
	client := dial(t, shared.address, consistency.Options{DialOptions: []grpc.DialOption{grpc.WithChainUnaryInterceptor(
		func(ctx context.Context, method string, request, reply interface{}, conn *grpc.ClientConn, call grpc.UnaryInvoker, options ...grpc.CallOption) error {
			if append, is := request.(*pb.AppendClaimsRequest); is {
				ids[append.RequestId] = true
			}
			return call(ctx, method, request, reply, conn, options...)
		})}})
	request := &pb.AppendClaimsRequest{Dossier: createDossier(t, client, "appended"), Claims: conflict()[:1]}
	for i, appended := range []int{1, 0} {
		response, err := client.AppendClaims(context.Background(), request)
		must(t, err)
		equal(t, "claims appended", len(response.ClaimIds), appended)
		equal(t, "ids", len(ids), i+1)
	}
	equal(t, "has an empty id", ids[""], false)
	equal(t, "the caller's id", request.RequestId, "")
}

// What the real server does when it is overloaded cannot be had at will: a server of this test's own refuses some calls, then passes them on.
func TestRefusedCallsAreMadeAgainWhereTheServiceConfigSaysSo(t *testing.T) {
	behind := dial(t, shared.address, consistency.Options{})
	var calls, refusals int32
	var refusal *status.Status
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	front := grpc.NewServer(grpc.UnaryInterceptor(func(ctx context.Context, request interface{}, _ *grpc.UnaryServerInfo, _ grpc.UnaryHandler) (interface{}, error) {
		if atomic.AddInt32(&calls, 1) <= refusals {
			return nil, refusal.Err()
		}
		return behind.ListRules(ctx, request.(*pb.ListRulesRequest))
	}))
	pb.RegisterConsistencyServiceServer(front, pb.UnimplementedConsistencyServiceServer{})
	go func() { _ = front.Serve(listener) }()
	defer front.Stop()
	client := dial(t, listener.Addr().String(), consistency.Options{})

	calls, refusals, refusal = 0, 2, status.New(codes.Unavailable, "starting")
	response, err := client.ListRules(context.Background(), &pb.ListRulesRequest{})
	must(t, err)
	equal(t, "calls", calls, 3)
	equal(t, "first rule", response.Rules[0].Id, "figure/category")

	calls, refusals = 0, 1
	refusal, err = status.New(codes.ResourceExhausted, "busy").WithDetails(&errdetails.RetryInfo{RetryDelay: durationpb.New(3 * time.Second)})
	must(t, err)
	_, err = client.ListRules(context.Background(), &pb.ListRulesRequest{})
	equal(t, "delay", failure(t, err).RetryDelay, 3*time.Second)
	equal(t, "calls", calls, 1)
}
