module consistency.example/go

go 1.19

require (
	// From 1.40 on, grpc makes the retries that service-config.json asks for without being told by GRPC_GO_RETRY=on.
	google.golang.org/grpc v1.40.0
	google.golang.org/genproto v0.0.0-20200526211855-cb27e3aa2013
	google.golang.org/protobuf v1.28.1
)
