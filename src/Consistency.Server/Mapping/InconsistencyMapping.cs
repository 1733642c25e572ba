namespace Consistency.Server.Mapping;

/// <summary>Inconsistencies, for the answer.</summary>
internal static class InconsistencyMapping
{
    public static V1.Inconsistency ToProto(this Model.Inconsistency found, bool explain)
    {
        var proto = new V1.Inconsistency
        {
            Id = found.Id,
            RuleId = found.RuleId,
            Severity = found.Severity.ToProto(),
            Between = found.Between.ToProto(),
            Summary = found.Summary,
            Positions = { found.Positions.Select(PositionMapping.ToProto) },
            FitsSeveralClaimIds = { found.FitsSeveralClaimIds },
            MinimalClaimIds = { found.MinimalClaimIds },
            Repair = new V1.Repair { DropClaimIds = { found.Repair.DropClaimIds }, DropClaimCount = found.Repair.DropClaimCount, Exact = found.Repair.Exact },
            Reported = found.Reported,
        };
        if (found.Confidence is { } confidence)
            proto.Confidence = confidence;
        if (explain)
            proto.Explanation = new V1.Explanation { Steps = { found.Steps.Select(StepMapping.ToProto) } };
        return proto;
    }

    public static V1.Between ToProto(this Model.Between between) => between switch
    {
        Model.Between.Speakers => V1.Between.Speakers,
        Model.Between.Sources => V1.Between.Sources,
        Model.Between.OneSource => V1.Between.OneSource,
        _ => V1.Between.Unspecified,
    };
}
