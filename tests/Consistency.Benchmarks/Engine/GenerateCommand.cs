using System.CommandLine;
using Consistency.Benchmarks.Engine.Generating;

namespace Consistency.Benchmarks.Engine;

/// <summary>generate N SEED DIR: makes up a workload for the commands that check claims.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var claims = new Argument<int>("N") { Description = "How many claims: 8 or more." };
        claims.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 8)
                result.AddError("N is 8 or more.");
        });
        var seed = new Argument<int>("SEED") { Description = "The same seed makes the same claims." };
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder to write claims.csv and parts.csv to." };
        var command = new Command("generate", "Makes up claims, and cells that are part of others.") { claims, seed, folder };
        command.SetAction(parsed =>
            ClaimGenerator.Make(parsed.GetRequiredValue(claims), parsed.GetRequiredValue(seed)).Write(parsed.GetRequiredValue(folder).FullName));
        return command;
    }
}
