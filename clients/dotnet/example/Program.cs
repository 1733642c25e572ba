using Consistency.V1;
using Grpc.Net.Client;

using var channel = GrpcChannel.ForAddress(args is [var address, ..] ? address : "http://127.0.0.1:50051");
var client = new ConsistencyService.ConsistencyServiceClient(channel);
var request = new CheckRequest();
request.Claims.Add(new Claim { Subject = new Subject { Name = "people" }, Property = "killed", Quantity = new Quantity { Value = 17 }, Source = new Source { Id = "gazette" } });
request.Claims.Add(new Claim { Subject = new Subject { Name = "people" }, Property = "killed", Quantity = new Quantity { Value = 20, Bound = Bound.AtLeast }, Source = new Source { Id = "post" } });
var response = await client.CheckAsync(request);
foreach (var inconsistency in response.Inconsistencies)
    Console.WriteLine($"{inconsistency.RuleId}: {inconsistency.Summary}");
