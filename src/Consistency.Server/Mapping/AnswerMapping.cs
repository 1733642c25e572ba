using Consistency.Checking;
using Consistency.Model.Packs;

namespace Consistency.Server.Mapping;

/// <summary>Whole answers.</summary>
internal static class AnswerMapping
{
    public static V1.CheckResponse ToProto(this CheckAnswer answer, V1.CheckOptions options)
    {
        var response = new V1.CheckResponse
        {
            Inconsistencies = { answer.Inconsistencies.Select(i => i.ToProto(!options.OmitExplanation)) },
            Problems = { answer.Problems.Select(ProblemMapping.ToProto) },
            Coverage = { answer.Coverage.Select(ReportMapping.ToProto) },
            Summary = answer.Totals.ToProto(),
            NotDecided = { answer.NotDecided },
            RulePacks = { answer.Packs.Select(ToProto) },
            EngineVersion = CheckAnswer.EngineVersion,
        };
        if (!options.OmitClaims)
            response.Claims.AddRange(answer.Claims.Select(ClaimMapping.ToProto));
        return response;
    }

    /// <summary>But for what opened and changed, which depends on what was sent before.</summary>
    public static V1.CheckStreamResponse ToProto(this RunningAnswer answer, V1.CheckOptions options)
    {
        var response = new V1.CheckStreamResponse
        {
            ClosedIds = { answer.ClosedIds },
            Problems = { answer.Problems.Select(ProblemMapping.ToProto) },
            Coverage = { answer.Coverage.Select(ReportMapping.ToProto) },
            Summary = answer.Totals.ToProto(),
            NotDecided = { answer.NotDecided },
            RulePacks = { answer.Packs.Select(ToProto) },
            EngineVersion = CheckAnswer.EngineVersion,
        };
        if (!options.OmitClaims)
            response.Claims.AddRange(answer.Claims.Select(ClaimMapping.ToProto));
        return response;
    }

    public static V1.CompareResponse ToProto(this CompareAnswer answer) => new()
    {
        InConflict = answer.InConflict,
        Inconsistencies = { answer.Check.Inconsistencies.Select(i => i.ToProto(explain: true)) },
        Differences = { answer.Differences.Select(ProblemMapping.ToProto) },
        Claims = { answer.Check.Claims.Select(ClaimMapping.ToProto) },
        Problems = { answer.Check.Problems.Select(ProblemMapping.ToProto) },
        RulePacks = { answer.Check.Packs.Select(ToProto) },
        Pairs = { answer.Pairs.Select(ToProto) },
    };

    public static V1.ExtractResponse ToProto(this ExtractAnswer answer) => new()
    {
        Claims = { answer.Claims.Select(ClaimMapping.ToProto) },
        Quantities = { answer.Quantities.Select(ReportMapping.ToProto) },
        Times = { answer.Times.Select(ReportMapping.ToProto) },
        Attributions = { answer.Attributions.Select(ReportMapping.ToProto) },
        Coverage = { answer.Coverage.Select(ReportMapping.ToProto) },
        Problems = { answer.Problems.Select(ProblemMapping.ToProto) },
        RulePacks = { answer.Packs.Select(ToProto) },
        EngineVersion = CheckAnswer.EngineVersion,
    };

    private static V1.Summary ToProto(this CheckTotals totals) => new()
    {
        Claims = totals.Claims,
        Sources = totals.Sources,
        Inconsistencies = totals.Inconsistencies,
        ByRule = { totals.ByRule.Select(r => new V1.RuleCount { RuleId = r.RuleId, Severity = r.Severity.ToProto(), Count = r.Count }) },
    };

    private static V1.ComparedPair ToProto(this Model.ComparedPair pair) => new()
    {
        AClaimId = pair.ClaimA,
        BClaimId = pair.ClaimB,
        InconsistencyIds = { pair.InconsistencyIds },
        Differences = { pair.Differences.Select(ProblemMapping.ToProto) },
        Needed = pair.Needed,
    };

    internal static V1.RulePackDigest ToProto(this PackDigest digest) => new()
    {
        Name = digest.Name,
        Digest = digest.Digest,
        Conflicts = { digest.Conflicts.Select(c => new V1.RulePackConflict { Message = c.Message, Upper = c.Upper.ToProto(), Lower = c.Lower.ToProto() }) },
    };

    private static V1.RulePackPlace ToProto(this PackPlace place) => new() { RulePack = place.Pack, Line = place.Line, Column = place.Column, Path = place.Path };
}
