namespace Consistency.Server.Mapping;

/// <summary>The sides of a disagreement.</summary>
internal static class PositionMapping
{
    public static V1.Position ToProto(this Model.Position position) => new()
    {
        Label = position.Label,
        Quantity = position.Quantity?.ToProto(),
        Time = position.Time?.ToProto(),
        ClaimIds = { position.ClaimIds },
        ClaimCount = position.ClaimCount,
        SourceIds = { position.SourceIds },
        Speakers = { position.Speakers },
        Support = position.Support,
    };
}
