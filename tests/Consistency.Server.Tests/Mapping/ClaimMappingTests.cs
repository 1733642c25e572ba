using Consistency.Server.Mapping;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Tests.Mapping;

public sealed class ClaimMappingTests
{
    public static TheoryData<V1.Claim> Claims =>
    [
        Full(c => c.Quantity = new V1.Quantity { Value = 3, Upper = 4, Bound = V1.Bound.Range, Trend = V1.Trend.Up, Unit = "m" }),
        Full(c => c.Quantity = new V1.Quantity { Value = 3, Bound = V1.Bound.Exact }),
        Full(c => c.Time = new V1.TimeRange { Earliest = "2031", Latest = "2032" }),
        Full(c => c.Entity = new V1.Entity { Name = "Port Director" }),
        Full(c => c.Statement = "The pier will open in May"),
        Full(c => c.Truth = false),
    ];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_survives_the_way_in_and_out(V1.Claim claim)
    {
        Assert.Equal(claim, claim.ToModel().ToProto());
    }

    [Fact]
    public void A_bound_that_is_not_said_is_the_bare_number()
    {
        Assert.Equal(Model.Bound.Exact, V1.Bound.Unspecified.ToModel());
    }

    [Fact]
    public void Every_enum_number_of_the_contract_is_known_and_others_are_not()
    {
        Assert.All(System.Enum.GetValues<V1.Bound>(), b => Assert.True(System.Enum.IsDefined(b.ToModel())));
        Assert.All(System.Enum.GetValues<V1.Trend>(), t => Assert.True(System.Enum.IsDefined(t.ToModel())));
        Assert.All(System.Enum.GetValues<V1.Polarity>(), p => Assert.True(System.Enum.IsDefined(p.ToModel())));
        Assert.All(System.Enum.GetValues<V1.Certainty>(), c => Assert.True(System.Enum.IsDefined(c.ToModel())));
        foreach (var number in new[] { int.MinValue, -1, 8, 99, int.MaxValue })
        {
            Assert.False(System.Enum.IsDefined(((V1.Bound)number).ToModel()));
            Assert.False(System.Enum.IsDefined(((V1.Trend)number).ToModel()));
            Assert.False(System.Enum.IsDefined(((V1.Polarity)number).ToModel()));
            Assert.False(System.Enum.IsDefined(((V1.Certainty)number).ToModel()));
        }
    }

    [Fact]
    public void Enums_that_share_numbers_with_the_contract_share_names_too()
    {
        Assert.Equal(Names<V1.ProblemReason>(), Names<Model.ProblemReason>());
        Assert.Equal(Names<V1.DifferenceKind>(), Names<Model.DifferenceKind>());
        Assert.Equal(Names<V1.Severity>(), Names<Model.Severity>());
    }

    private static IEnumerable<(int, string)> Names<T>()
        where T : struct, System.Enum =>
        System.Enum.GetValues<T>().Select(v => (Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture), v.ToString())).Where(p => p.Item1 != 0);

    private static V1.Claim Full(Action<V1.Claim> setValue)
    {
        var claim = new V1.Claim
        {
            Id = "a",
            Text = "As the Gazette has it",
            Source = new V1.Source
            {
                Id = "gazette",
                Title = "Pier opens",
                Publisher = "Harbour Gazette",
                Url = "https://gazette.example/pier",
                PublishedAt = new Timestamp { Seconds = 1_935_000_000, Nanos = 500 },
            },
            Speakers = { "Ana Reis", "Ivo Lund" },
            Subject = new V1.Subject { Name = "boats", Qualifiers = { ["kind"] = "fishing", ["age"] = "old" } },
            Property = "moored",
            Scope = new V1.Scope
            {
                Place = "Marrow Bay",
                Event = "storm",
                Period = new V1.TimeRange { Earliest = "2031-05" },
                AsOf = "2031-05-04",
            },
            Polarity = V1.Polarity.Denied,
            Certainty = V1.Certainty.Hedged,
            Evidence = new V1.Evidence { ReportId = "r1", Start = 3, End = 9, Quote = "forty" },
        };
        setValue(claim);
        return claim;
    }
}
