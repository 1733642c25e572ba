package consistency

import (
	"context"
	"fmt"
	"io"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Error is why a call failed, with what the server tells of it. errors.As finds it; errors.Is takes it for context.DeadlineExceeded or
// context.Canceled where it is one.
type Error struct {
	// Code is the kind of failure. Example: codes.InvalidArgument.
	Code codes.Code
	// Reason is an ErrorReason of the contract without its prefix, "NOTHING_TO_CHECK"; empty where the server gave none.
	Reason string
	// Message is for people.
	Message string
	// Metadata is what the reason's description in the contract names. Example: "limit".
	Metadata map[string]string
	// Violations are the fields of the request that are at fault.
	Violations []*Violation
	// RetryDelay is how long to wait before the call is made again; 0 where the server does not say.
	RetryDelay time.Duration

	status *status.Status
}

// Violation is a field of the request that is at fault: Field is its path, "relations[0].parts", and Description says what is wrong and what to do.
type Violation = errdetails.BadRequest_FieldViolation

// Error is the code, the reason and the message.
func (e *Error) Error() string {
	if e.Reason == "" {
		return fmt.Sprintf("%s: %s", e.Code, e.Message)
	}
	return fmt.Sprintf("%s (%s): %s", e.Code, e.Reason, e.Message)
}

// GRPCStatus is the status as it was sent; status.FromError finds it here.
func (e *Error) GRPCStatus() *status.Status { return e.status }

// Is tells errors.Is whether the deadline passed or the call was cancelled.
func (e *Error) Is(target error) bool {
	return target == context.DeadlineExceeded && e.Code == codes.DeadlineExceeded || target == context.Canceled && e.Code == codes.Canceled
}

// typed makes an error of grpc's an *Error. The end of a stream stays io.EOF.
func typed(err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	sent := status.Convert(err)
	e := &Error{Code: sent.Code(), Message: sent.Message(), status: sent}
	for _, detail := range sent.Details() {
		switch detail := detail.(type) {
		case *errdetails.ErrorInfo:
			e.Reason, e.Metadata = detail.Reason, detail.Metadata
		case *errdetails.BadRequest:
			e.Violations = detail.FieldViolations
		case *errdetails.RetryInfo:
			e.RetryDelay = detail.RetryDelay.AsDuration()
		}
	}
	return e
}
