namespace Consistency.Server.Mapping;

/// <summary>The steps of an explanation.</summary>
internal static class StepMapping
{
    public static V1.Step ToProto(this Model.Step step) => new()
    {
        Kind = step.Kind switch
        {
            Model.StepKind.Statement => V1.StepKind.Statement,
            Model.StepKind.Reading => V1.StepKind.Reading,
            Model.StepKind.PartOf => V1.StepKind.PartOf,
            Model.StepKind.Confusable => V1.StepKind.Confusable,
            Model.StepKind.Assumption => V1.StepKind.Assumption,
            Model.StepKind.Speaker => V1.StepKind.Speaker,
            Model.StepKind.Clash => V1.StepKind.Clash,
            Model.StepKind.Sum => V1.StepKind.Sum,
            Model.StepKind.Time => V1.StepKind.Time,
            _ => V1.StepKind.Unspecified,
        },
        Text = step.Text,
        ClaimIds = { step.ClaimIds },
    };
}
