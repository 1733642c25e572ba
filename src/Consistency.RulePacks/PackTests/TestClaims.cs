using Consistency.Model;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.PackTests;

/// <summary>Reads the structured claims of a test.</summary>
internal static class TestClaims
{
    private static readonly string[] Values = ["quantity", "time", "entity", "statement", "truth"];

    private static readonly string[] Keys =
    [
        "id", "source", "speakers", "subject", "qualifiers", "property", .. Values, "unit",
        "place", "event", "period", "as_of", "denied", "certainty",
    ];

    public static Claim? Read(PackNode node, Source otherwise, FaultList faults)
    {
        if (node is not MapNode map)
        {
            faults.Add(node.At, () => FaultTexts.WrongType("a map, such as {subject: people, property: killed, quantity: 17}", node.Kind));
            return null;
        }

        var fields = new TestFields(map, faults, Keys);
        return new Claim
        {
            Id = fields.Text("id"),
            Source = fields.Text("source") is { Length: > 0 } source ? otherwise with { Id = source } : otherwise,
            Speakers = fields.Texts("speakers"),
            Subject = new Subject(fields.Text("subject"), fields.TextsByName("qualifiers")),
            Property = fields.Text("property"),
            Value = Value(fields),
            Scope = new Scope(
                fields.Text("place"),
                fields.Text("event"),
                fields.Parsed("period", TestValues.Span, TestTexts.NoTime),
                fields.Parsed("as_of", TestValues.Time, TestTexts.NoTime) ?? ""),
            Polarity = fields.Parsed("denied", TestValues.Flag, TestTexts.NoFlag) == true ? Polarity.Denied : Polarity.Asserted,
            Certainty = fields.Parsed("certainty", TestValues.CertaintyOf, TestTexts.NoCertainty) ?? Certainty.Plain,
        };
    }

    private static ClaimValue? Value(TestFields fields)
    {
        var stated = Values.Where(fields.Has).ToList();
        if (stated.Count != 1)
            fields.Fault(stated.Count == 0 ? TestTexts.NoValue : TestTexts.SeveralValues);
        if (fields.Has("unit") && !fields.Has("quantity"))
            fields.Fault(TestTexts.UnitWithoutQuantity);
        return stated.FirstOrDefault() switch
        {
            "quantity" => fields.Parsed("quantity", TestValues.Quantity, TestTexts.NoQuantity) is { } quantity
                ? new ClaimValue.OfQuantity(quantity with { Unit = fields.Text("unit") })
                : null,
            "time" => fields.Parsed("time", TestValues.Span, TestTexts.NoTime) is { } time ? new ClaimValue.OfTime(time) : null,
            "entity" => new ClaimValue.OfEntity(fields.Text("entity")),
            "statement" => new ClaimValue.OfStatement(fields.Text("statement", Limits.TestText)),
            "truth" => new ClaimValue.OfTruth(fields.Parsed("truth", TestValues.Flag, TestTexts.NoFlag) == true),
            _ => null,
        };
    }
}
