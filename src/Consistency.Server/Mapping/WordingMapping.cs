namespace Consistency.Server.Mapping;

/// <summary>
/// Enums of a claim. A number that the contract does not know keeps its number, which the model does not define either, so
/// that the claim's check can name it.
/// </summary>
internal static class WordingMapping
{
    public static Model.Bound ToModel(this V1.Bound bound) => bound switch
    {
        V1.Bound.Unspecified or V1.Bound.Exact => Model.Bound.Exact,
        V1.Bound.About => Model.Bound.About,
        V1.Bound.AtLeast => Model.Bound.AtLeast,
        V1.Bound.MoreThan => Model.Bound.MoreThan,
        V1.Bound.AtMost => Model.Bound.AtMost,
        V1.Bound.LessThan => Model.Bound.LessThan,
        V1.Bound.Range => Model.Bound.Range,
        _ => (Model.Bound)bound,
    };

    public static V1.Bound ToProto(this Model.Bound bound) => bound switch
    {
        Model.Bound.Exact => V1.Bound.Exact,
        Model.Bound.About => V1.Bound.About,
        Model.Bound.AtLeast => V1.Bound.AtLeast,
        Model.Bound.MoreThan => V1.Bound.MoreThan,
        Model.Bound.AtMost => V1.Bound.AtMost,
        Model.Bound.LessThan => V1.Bound.LessThan,
        Model.Bound.Range => V1.Bound.Range,
        _ => (V1.Bound)bound,
    };

    public static Model.Trend ToModel(this V1.Trend trend) => trend switch
    {
        V1.Trend.Unspecified => Model.Trend.Unspecified,
        V1.Trend.Up => Model.Trend.Up,
        V1.Trend.Down => Model.Trend.Down,
        _ => (Model.Trend)trend,
    };

    public static V1.Trend ToProto(this Model.Trend trend) => trend switch
    {
        Model.Trend.Unspecified => V1.Trend.Unspecified,
        Model.Trend.Up => V1.Trend.Up,
        Model.Trend.Down => V1.Trend.Down,
        _ => (V1.Trend)trend,
    };

    public static Model.Polarity ToModel(this V1.Polarity polarity) => polarity switch
    {
        V1.Polarity.Unspecified or V1.Polarity.Asserted => Model.Polarity.Asserted,
        V1.Polarity.Denied => Model.Polarity.Denied,
        _ => (Model.Polarity)polarity,
    };

    public static V1.Polarity ToProto(this Model.Polarity polarity) => polarity switch
    {
        Model.Polarity.Asserted => V1.Polarity.Asserted,
        Model.Polarity.Denied => V1.Polarity.Denied,
        _ => (V1.Polarity)polarity,
    };

    public static Model.Certainty ToModel(this V1.Certainty certainty) => certainty switch
    {
        V1.Certainty.Unspecified or V1.Certainty.Plain => Model.Certainty.Plain,
        V1.Certainty.Hedged => Model.Certainty.Hedged,
        V1.Certainty.Disputed => Model.Certainty.Disputed,
        _ => (Model.Certainty)certainty,
    };

    public static V1.Certainty ToProto(this Model.Certainty certainty) => certainty switch
    {
        Model.Certainty.Plain => V1.Certainty.Plain,
        Model.Certainty.Hedged => V1.Certainty.Hedged,
        Model.Certainty.Disputed => V1.Certainty.Disputed,
        _ => (V1.Certainty)certainty,
    };
}
