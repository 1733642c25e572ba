package consistency_test

import (
	"context"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"google.golang.org/grpc"

	consistency "consistency.example/go"
	pb "consistency.example/go/consistencyv1"
)

// What was answered, by full method, and which tests of an rpc passed, in their order.
var (
	recording sync.Mutex
	answered  = map[string]bool{}
	rpcs      []string
	outcomes  = map[string]string{}
)

func record(method string, err error) error {
	if err == nil {
		recording.Lock()
		answered[strings.TrimPrefix(method, "/consistency.v1.")] = true
		recording.Unlock()
	}
	return err
}

func recordCall(ctx context.Context, method string, request, reply interface{}, conn *grpc.ClientConn, call grpc.UnaryInvoker, options ...grpc.CallOption) error {
	return record(method, call(ctx, method, request, reply, conn, options...))
}

func recordStream(ctx context.Context, description *grpc.StreamDesc, conn *grpc.ClientConn, method string, open grpc.Streamer, options ...grpc.CallOption) (grpc.ClientStream, error) {
	stream, err := open(ctx, description, conn, method, options...)
	return recorded{stream, method}, err
}

type recorded struct {
	grpc.ClientStream
	method string
}

func (r recorded) RecvMsg(message interface{}) error {
	return record(r.method, r.ClientStream.RecvMsg(message))
}

// rpc tests an rpc; what comes of it is for the table of rpcs and clients.
func rpc(t *testing.T, name string, test func(t *testing.T)) {
	rpcs = append(rpcs, name)
	outcomes[name] = "failed"
	if t.Run(name, test) && answered[name] {
		outcomes[name] = "ok"
	}
}

func writeRpcs(file string) error {
	if file == "" {
		return nil
	}
	var lines strings.Builder
	for _, name := range rpcs {
		lines.WriteString(name + "\t" + outcomes[name] + "\n")
	}
	return os.WriteFile(file, []byte(lines.String()), 0o644)
}

func killed(id, source string, value float64, bound pb.Bound) *pb.Claim {
	return &pb.Claim{
		Id: id, Source: &pb.Source{Id: source}, Subject: &pb.Subject{Name: "people"}, Property: "killed",
		Value: &pb.Claim_Quantity{Quantity: &pb.Quantity{Value: value, Bound: bound}},
	}
}

func conflict() []*pb.Claim {
	return []*pb.Claim{killed("a", "gazette", 17, pb.Bound_BOUND_EXACT), killed("b", "post", 20, pb.Bound_BOUND_AT_LEAST)}
}

func the(t *testing.T, found []*pb.Inconsistency, rule string) *pb.Inconsistency {
	t.Helper()
	if len(found) != 1 || found[0].RuleId != rule {
		t.Fatalf("not one inconsistency of %s but %v", rule, found)
	}
	return found[0]
}

func equal[T comparable](t *testing.T, what string, actual, expected T) {
	t.Helper()
	if actual != expected {
		t.Fatalf("%s: %v, not %v", what, actual, expected)
	}
}

func TestConsistencyService(t *testing.T) {
	client, ctx := dial(t, shared.address, consistency.Options{}), context.Background()

	rpc(t, "ConsistencyService/Check", func(t *testing.T) {
		response, err := client.Check(ctx, &pb.CheckRequest{Claims: conflict()})
		must(t, err)
		found := the(t, response.Inconsistencies, "quantity/conflict")
		equal(t, "severity", found.Severity, pb.Severity_SEVERITY_CONTRADICTION)
		equal(t, "positions", len(found.Positions), 2)
	})
	rpc(t, "ConsistencyService/CheckStream", func(t *testing.T) {
		stream, err := client.CheckStream(ctx)
		must(t, err)
		for i, claim := range conflict() {
			must(t, stream.Send(&pb.CheckStreamRequest{Claims: []*pb.Claim{claim}}))
			answer, err := stream.Recv()
			must(t, err)
			equal(t, "opened", len(answer.Opened), i)
		}
		must(t, stream.CloseSend())
		_, err = stream.Recv()
		equal(t, "at its end", err == io.EOF, true)
	})
	rpc(t, "ConsistencyService/Extract", func(t *testing.T) {
		response, err := client.Extract(ctx, &pb.ExtractRequest{Reports: []*pb.Report{{Id: "r", Text: "At least 17 people were killed in the storm."}}})
		must(t, err)
		equal(t, "claims", len(response.Claims), 1)
		equal(t, "value", response.Claims[0].GetQuantity().Value, 17)
		equal(t, "words", response.Claims[0].Evidence.ReportId, "r")
	})
	rpc(t, "ConsistencyService/Compare", func(t *testing.T) {
		response, err := client.Compare(ctx, &pb.CompareRequest{A: &pb.Claim{Text: "At least 20 people died."}, B: &pb.Claim{Text: "17 people were killed."}})
		must(t, err)
		equal(t, "in conflict", response.InConflict, true)
	})
	rpc(t, "ConsistencyService/ListRules", func(t *testing.T) {
		response, err := client.ListRules(ctx, &pb.ListRulesRequest{})
		must(t, err)
		equal(t, "first rule", response.Rules[0].Id, "figure/category")
	})
}

func TestRulePackService(t *testing.T) {
	client, ctx := dial(t, shared.address, consistency.Options{}), context.Background()

	rpc(t, "RulePackService/ListRulePacks", func(t *testing.T) {
		response, err := client.ListRulePacks(ctx, &pb.ListRulePacksRequest{PageSize: 1})
		must(t, err)
		equal(t, "packs", len(response.RulePacks), 1)
	})
	rpc(t, "RulePackService/GetRulePack", func(t *testing.T) {
		response, err := client.GetRulePack(ctx, &pb.GetRulePackRequest{Name: "default"})
		must(t, err)
		equal(t, "origin", response.Info.Origin, pb.RulePackOrigin_RULE_PACK_ORIGIN_SHIPPED)
	})
	rpc(t, "RulePackService/ValidateRulePack", func(t *testing.T) {
		response, err := client.ValidateRulePack(ctx, &pb.ValidateRulePackRequest{RulePack: &pb.RulePack{Document: "properties:\n  berths: {value: nonsense}"}})
		must(t, err)
		equal(t, "valid", response.Valid, false)
		equal(t, "line", response.Problems[0].Line, 2)
	})
	rpc(t, "RulePackService/DryRunRulePack", func(t *testing.T) {
		dossier := createDossier(t, client, "dry-run")
		_, err := client.AppendClaims(ctx, &pb.AppendClaimsRequest{Dossier: dossier, Claims: conflict()})
		must(t, err)
		response, err := client.DryRunRulePack(ctx, &pb.DryRunRulePackRequest{
			Dossier: dossier, InlineRulePack: &pb.RulePack{Document: "extends: [default]\nrules:\n  quantity/conflict: {enabled: false}"},
		})
		must(t, err)
		equal(t, "closed", len(response.Changes.Closed), 1)
	})
}

func createDossier(t *testing.T, client *consistency.Client, id string) string {
	t.Helper()
	created, err := client.CreateDossier(context.Background(), &pb.CreateDossierRequest{DossierId: id, Title: "A storm"})
	must(t, err)
	return created.Dossier.Name
}

func TestDossierService(t *testing.T) {
	client, ctx := dial(t, shared.address, consistency.Options{}), context.Background()
	const dossier = "dossiers/storm"
	var found string
	var exported []*pb.DossierRecord

	rpc(t, "DossierService/CreateDossier", func(t *testing.T) {
		equal(t, "name", createDossier(t, client, "storm"), dossier)
	})
	rpc(t, "DossierService/GetDossier", func(t *testing.T) {
		response, err := client.GetDossier(ctx, &pb.GetDossierRequest{Name: dossier})
		must(t, err)
		equal(t, "title", response.Dossier.Title, "A storm")
	})
	rpc(t, "DossierService/ListDossiers", func(t *testing.T) {
		response, err := client.ListDossiers(ctx, &pb.ListDossiersRequest{})
		must(t, err)
		equal(t, "last name", response.Dossiers[len(response.Dossiers)-1].Name, dossier)
	})
	rpc(t, "DossierService/UpdateDossier", func(t *testing.T) {
		title := "Storm at sea"
		response, err := client.UpdateDossier(ctx, &pb.UpdateDossierRequest{Name: dossier, Title: &title})
		must(t, err)
		equal(t, "title", response.Dossier.Title, title)
	})
	rpc(t, "DossierService/AppendClaims", func(t *testing.T) {
		request := &pb.AppendClaimsRequest{Dossier: dossier, RequestId: "first", Claims: conflict(), Reports: []*pb.Report{{Id: "gazette-1", Text: sample(t, "gazette.txt")}}}
		for i := 0; i < 2; i++ { // With a request_id, once is as good as twice.
			response, err := client.AppendClaims(ctx, request)
			must(t, err)
			equal(t, "revision", response.Changes.Revision, 1)
			if len(response.Changes.Opened) == 0 {
				t.Fatal("nothing opened")
			}
		}
	})
	rpc(t, "DossierService/ListReports", func(t *testing.T) {
		response, err := client.ListReports(ctx, &pb.ListReportsRequest{Dossier: dossier, IncludeText: true})
		must(t, err)
		equal(t, "text", response.Reports[0].Report.Text, sample(t, "gazette.txt"))
	})
	rpc(t, "DossierService/ListInconsistencies", func(t *testing.T) {
		response, err := client.ListInconsistencies(ctx, &pb.ListInconsistenciesRequest{Dossier: dossier, SourceId: "post", RuleIds: []string{"quantity/conflict"}})
		must(t, err)
		equal(t, "inconsistencies", len(response.Inconsistencies), 1)
		found = response.Inconsistencies[0].Inconsistency.Id
	})
	rpc(t, "DossierService/GetInconsistency", func(t *testing.T) {
		response, err := client.GetInconsistency(ctx, &pb.GetInconsistencyRequest{Dossier: dossier, InconsistencyId: found})
		must(t, err)
		equal(t, "rule", response.Inconsistency.Inconsistency.RuleId, "quantity/conflict")
	})
	rpc(t, "DossierService/ListClaims", func(t *testing.T) {
		response, err := client.ListClaims(ctx, &pb.ListClaimsRequest{Dossier: dossier, InconsistencyId: found})
		must(t, err)
		if len(response.Claims) < 2 {
			t.Fatalf("fewer than two claims: %v", response.Claims)
		}
	})
	rpc(t, "DossierService/ResolveInconsistency", func(t *testing.T) {
		response, err := client.ResolveInconsistency(ctx, &pb.ResolveInconsistencyRequest{
			Dossier: dossier, InconsistencyId: found, Status: pb.Status_STATUS_DISMISSED, Reason: "The first count was early.",
		})
		must(t, err)
		equal(t, "status", response.Inconsistency.Status, pb.Status_STATUS_DISMISSED)
	})
	rpc(t, "DossierService/ExportDossier", func(t *testing.T) {
		stream, err := client.ExportDossier(ctx, &pb.ExportDossierRequest{Dossier: dossier})
		must(t, err)
		for {
			line, err := stream.Recv()
			if err == io.EOF {
				break
			}
			must(t, err)
			exported = append(exported, line.Record)
		}
		equal(t, "header's title", exported[0].GetHeader().Title, "Storm at sea")
	})
	rpc(t, "DossierService/ImportDossier", func(t *testing.T) {
		stream, err := client.ImportDossier(ctx)
		must(t, err)
		for i, line := range exported {
			request := &pb.ImportDossierRequest{Record: line}
			if i == 0 {
				request.DossierId = "storm-copy"
			}
			must(t, stream.Send(request))
		}
		response, err := stream.CloseAndRecv()
		must(t, err)
		original, err := client.GetDossier(ctx, &pb.GetDossierRequest{Name: dossier})
		must(t, err)
		equal(t, "claims", response.Dossier.ClaimCount, original.Dossier.ClaimCount)
		equal(t, "inconsistencies", response.Dossier.InconsistencyCount, original.Dossier.InconsistencyCount)
	})
	rpc(t, "DossierService/RetractClaims", func(t *testing.T) {
		response, err := client.RetractClaims(ctx, &pb.RetractClaimsRequest{Dossier: dossier, ClaimIds: []string{"a", "b"}})
		must(t, err)
		if len(response.Changes.Closed)+len(response.Changes.Changed) == 0 {
			t.Fatal("nothing closed or changed")
		}
	})
	rpc(t, "DossierService/RetractReport", func(t *testing.T) {
		_, err := client.RetractReport(ctx, &pb.RetractReportRequest{Dossier: dossier, ReportId: "gazette-1"})
		must(t, err)
		response, err := client.GetDossier(ctx, &pb.GetDossierRequest{Name: dossier})
		must(t, err)
		equal(t, "claims left", response.Dossier.ClaimCount, 0)
	})
	rpc(t, "DossierService/RecheckDossier", func(t *testing.T) {
		response, err := client.RecheckDossier(ctx, &pb.RecheckDossierRequest{Dossier: "dossiers/storm-copy", RulePacks: []string{"default"}})
		must(t, err)
		equal(t, "opened", len(response.Changes.Opened), 0)
	})
	rpc(t, "DossierService/WatchDossier", func(t *testing.T) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		stream, err := client.WatchDossier(ctx, &pb.WatchDossierRequest{Dossier: dossier, AfterRevision: 1})
		must(t, err)
		next, err := stream.Recv()
		must(t, err)
		equal(t, "revision", next.Changes.Revision, 2)
		equal(t, "kind", next.Changes.Kind, pb.RevisionKind_REVISION_KIND_DECISION)
	})
	rpc(t, "DossierService/DeleteDossier", func(t *testing.T) {
		_, err := client.DeleteDossier(ctx, &pb.DeleteDossierRequest{Name: dossier})
		must(t, err)
		_, err = client.GetDossier(ctx, &pb.GetDossierRequest{Name: dossier})
		equal(t, "reason", failure(t, err).Reason, "UNKNOWN_DOSSIER")
	})
}
