// Checks with the client what comes in on standard input, a CheckRequest as JSON a line, and writes each answer or error as a line of JSON; see ../door.
using System.Text.Json.Nodes;
using Consistency.Client;
using Consistency.V1;
using Google.Protobuf;

const string ReasonPrefix = "ERROR_REASON_";
using var client = ConsistencyClient.Connect(args[0]);
using var input = new StreamReader(Console.OpenStandardInput());
await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
while (await input.ReadLineAsync() is { } line)
{
    try
    {
        var response = await client.Checks.CheckAsync(JsonParser.Default.Parse<CheckRequest>(line));
        await output.WriteLineAsync($"{{\"response\": {JsonFormatter.Default.Format(response)}}}");
    }
    catch (ConsistencyException failure)
    {
        var code = Google.Rpc.CodeReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)failure.StatusCode).Name;
        var reason = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)failure.Reason).Name[ReasonPrefix.Length..];
        var error = new JsonObject { ["code"] = code, ["reason"] = reason, ["message"] = failure.Status.Detail };
        await output.WriteLineAsync(new JsonObject { ["error"] = error }.ToJsonString());
    }
}
