// Prints the inconsistencies of two texts: dotnet run -- FIRST SECOND [ADDRESS]
using Consistency.Client;
using Consistency.V1;

using var client = ConsistencyClient.Connect(args.ElementAtOrDefault(2) ?? "http://127.0.0.1:50051");
var reports = args.Take(2).Select(file => new Report { Id = Path.GetFileName(file), Text = File.ReadAllText(file) });
var response = await client.Checks.CheckAsync(new CheckRequest { Reports = { reports } });
foreach (var inconsistency in response.Inconsistencies)
    Console.WriteLine($"{inconsistency.RuleId}: {inconsistency.Summary}");
