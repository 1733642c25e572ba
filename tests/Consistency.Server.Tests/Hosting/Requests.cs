namespace Consistency.Server.Tests;

/// <summary>Requests about Marrow Bay, for tests to change.</summary>
internal static class Requests
{
    /// <summary>A pack of the request's own, so that no test depends on the vocabulary that ships.</summary>
    public static V1.RulePack Pack => new()
    {
        Document = """
            properties:
              moored: {value: quantity, kind: stock, count: true}
              harbour-office: {value: entity}
            """,
    };

    public static V1.Claim Moored(double value, string id = "") => new()
    {
        Id = id,
        Source = new V1.Source { Id = "gazette", Publisher = "Harbour Gazette" },
        Subject = new V1.Subject { Name = "fishing boats" },
        Property = "moored",
        Quantity = new V1.Quantity { Value = value },
        Scope = new V1.Scope { Place = "Marrow Bay", AsOf = "2031-05-04" },
    };

    public static V1.CheckRequest Check(params V1.Claim[] claims) => new() { Claims = { claims }, InlineRulePack = Pack };

    /// <summary>A message of a stream that brings its rule pack.</summary>
    public static V1.CheckStreamRequest First(params V1.Claim[] claims) => new() { Settings = Check(), Claims = { claims } };

    public static V1.Relation Part(string part, string whole) => new()
    {
        Kind = V1.RelationKind.PartOf,
        Whole = Select(whole),
        Parts = { Select(part) },
    };

    private static V1.CellSelector Select(string subject) => new() { Subject = new V1.Subject { Name = subject } };
}
