// Package consistency calls Consistency, a service that finds the inconsistencies in sets of claims.
package consistency

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	_ "embed" // for service-config.json
	"encoding/hex"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "consistency.example/go/consistencyv1"
)

// DefaultTimeout is how long a call that is not a stream may take where its context has no deadline.
const DefaultTimeout = 30 * time.Second

// The server takes messages of up to 64 MiB, and answers may be as large.
const maxMessageBytes = 64 << 20

// Which calls are made again, and when: the same for the clients of all languages.
//
//go:embed service-config.json
var serviceConfig string

// Client calls the three services over one connection. It is safe for use by several goroutines at once. Errors are of type *Error.
type Client struct {
	pb.ConsistencyServiceClient
	pb.DossierServiceClient
	pb.RulePackServiceClient
	conn *grpc.ClientConn
}

// Options say how to connect. The zero value is for a server without TLS.
type Options struct {
	// TLS is nil for a connection without TLS; &tls.Config{} trusts the system's certificates.
	TLS *tls.Config
	// Timeout is how long a call that is not a stream may take where its context has no deadline. 0: DefaultTimeout; below 0: any time.
	Timeout time.Duration
	// DialOptions are more options of grpc's own; they come last, and so win.
	DialOptions []grpc.DialOption
}

// Dial makes a client of the server at an address, "127.0.0.1:50051"; "http://" before it is left out, and "https://" asks for TLS. It connects
// with the first call, and again after a break.
func Dial(address string, options Options) (*Client, error) {
	if strings.HasPrefix(address, "https://") && options.TLS == nil {
		options.TLS = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	if options.Timeout == 0 {
		options.Timeout = DefaultTimeout
	}
	security := grpc.WithInsecure()
	if options.TLS != nil {
		security = grpc.WithTransportCredentials(credentials.NewTLS(options.TLS))
	}
	dial := append([]grpc.DialOption{
		security,
		grpc.WithDefaultServiceConfig(serviceConfig),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxMessageBytes), grpc.MaxCallSendMsgSize(maxMessageBytes)),
		grpc.WithKeepaliveParams(keepalive.ClientParameters{Time: 30 * time.Second, Timeout: 10 * time.Second}),
		grpc.WithChainUnaryInterceptor(withTimeout(options.Timeout)),
		grpc.WithChainStreamInterceptor(withTypedErrors),
	}, options.DialOptions...)
	target := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "http://"), "https://"), "/")
	conn, err := grpc.Dial(target, dial...)
	if err != nil {
		return nil, err
	}
	return &Client{pb.NewConsistencyServiceClient(conn), pb.NewDossierServiceClient(conn), pb.NewRulePackServiceClient(conn), conn}, nil
}

// AppendClaims appends once, however often it is sent: a request without a request_id gets one.
func (c *Client) AppendClaims(ctx context.Context, request *pb.AppendClaimsRequest, options ...grpc.CallOption) (*pb.AppendClaimsResponse, error) {
	if request.GetRequestId() == "" {
		id := make([]byte, 16)
		if _, err := rand.Read(id); err != nil {
			return nil, err
		}
		named := &pb.AppendClaimsRequest{}
		// The caller's stays as it is; what is in it need not be copied.
		request.ProtoReflect().Range(func(field protoreflect.FieldDescriptor, value protoreflect.Value) bool {
			named.ProtoReflect().Set(field, value)
			return true
		})
		named.RequestId = hex.EncodeToString(id)
		request = named
	}
	return c.DossierServiceClient.AppendClaims(ctx, request, options...)
}

// Close ends the connection, and all calls on it.
func (c *Client) Close() error { return c.conn.Close() }

// withTimeout gives calls without a deadline one, and makes their errors *Error.
func withTimeout(timeout time.Duration) grpc.UnaryClientInterceptor {
	return func(ctx context.Context, method string, request, reply interface{}, conn *grpc.ClientConn, call grpc.UnaryInvoker, options ...grpc.CallOption) error {
		if _, has := ctx.Deadline(); !has && timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, timeout)
			defer cancel()
		}
		return typed(call(ctx, method, request, reply, conn, options...))
	}
}

// withTypedErrors makes the errors of streams *Error. Streams have no deadline but their context's.
func withTypedErrors(ctx context.Context, description *grpc.StreamDesc, conn *grpc.ClientConn, method string, open grpc.Streamer, options ...grpc.CallOption) (grpc.ClientStream, error) {
	opened, err := open(ctx, description, conn, method, options...)
	if err != nil {
		return nil, typed(err)
	}
	return stream{opened}, nil
}

type stream struct{ grpc.ClientStream }

func (s stream) RecvMsg(message interface{}) error { return typed(s.ClientStream.RecvMsg(message)) }
