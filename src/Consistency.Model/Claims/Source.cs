namespace Consistency.Model;

/// <summary>Who published a claim, and when.</summary>
/// <param name="Id">Claims with the same source id are one source's; empty where unknown.</param>
/// <param name="PublishedAt">When it was published; a claim without an as-of date takes this day.</param>
public sealed record Source(string Id, string Title = "", string Publisher = "", string Url = "", DateTimeOffset? PublishedAt = null)
{
    public static readonly Source Unknown = new("");
}
