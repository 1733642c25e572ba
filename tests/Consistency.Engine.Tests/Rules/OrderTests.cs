using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Rules;

/// <summary>Whatever the order of the claims, the same is found, in the same words.</summary>
public sealed class OrderTests
{
    private static readonly Gen<Claim> Counts =
        from value in Gen.Elements(17.0, 29, 300, 40_000)
        from bound in Gen.Elements(Enum.GetValues<Bound>().Where(b => b != Bound.Range).ToArray())
        from property in Gen.Elements("hurt", "lost", "hurt-or-lost", "in-tents", "sheltered", "in-huts", "in-houses", "housed")
        from subject in Gen.Elements("people", "dockers", "Norlandic people")
        from place in Gen.Elements("", "", "Norland", "Marrow Bay")
        from asOf in Gen.Elements("", "2031-05", "2031-05-04", "2031-05-09")
        from certainty in Gen.Elements(Certainty.Plain, Certainty.Plain, Certainty.Hedged, Certainty.Disputed)
        select (Sample.Count("", value, bound, property: property, subject: subject) with { Certainty = certainty }).At(place, asOf: asOf);

    private static readonly Gen<Claim> Others = Gen.OneOf(
        Gen.Elements("the pier may open tomorrow", "the pier must open tomorrow", "pier opens", "open tomorrow", "the tide fell").Select(w => Sample.Said("", w)),
        Gen.Elements("Harbour Master", "Harbour Warden", "Mayor", "keeper", "former Mayor").Select(o => Sample.Named("", "office", "Ana Reis", o)),
        Gen.Elements("Old Mill", "Old Mill, Arden", "Old Mill, Fenwick", "Norland").Select(o => Sample.Named("", "birthplace", "Ana Reis", o)),
        Gen.Elements("2031", "2031-05", "2032-01-01").Select(t => Sample.Opened("", t, t)),
        from property in Gen.Elements("sail", "stay") from polarity in Gen.Elements(Polarity.Asserted, Polarity.Denied) select Sample.Truth("", property, "ferry", polarity: polarity));

    private static readonly Gen<Claim[]> Sets =
        (from claim in Gen.OneOf(Counts, Others)
         from source in Gen.Elements("r1", "r2", "r3")
         from speaker in Gen.Elements("Ana Reis", "Gen. Ana Reis", "A. Reis", "Jon Brandt", "the military", "")
         from day in Gen.Elements(4, 9)
         select claim with
         {
             Source = new Source(source, PublishedAt: new DateTimeOffset(2031, 5, day, 0, 0, 0, TimeSpan.Zero)),
             Speakers = speaker.Length > 0 ? [speaker] : [],
         }).ArrayOf().Select(claims => claims.Select((c, i) => c with { Id = "c" + i }).ToArray());

    [Fact]
    public void The_order_of_the_claims_changes_nothing() => Always.Holds(Sets.SelectMany(s => Gen.Shuffle(s).Select(t => (Sorted: s, Shuffled: t))), sets =>
        Assert.Equal(Report(sets.Sorted), Report(sets.Shuffled)), 500, largest: 30);

    [Fact]
    public void A_minimal_set_is_flagged_by_itself() => Always.Holds(Sets, claims =>
    {
        foreach (var found in Sample.Check(claims).Inconsistencies.Where(i => i.Severity == Severity.Contradiction && !i.Reported))
        {
            var minimal = claims.Where(c => found.MinimalClaimIds.Contains(c.Id)).ToArray();

            Assert.Contains(Sample.Check(minimal).Inconsistencies, i => i.RuleId == found.RuleId && i.Severity == Severity.Contradiction);
            Assert.All(minimal, c => Assert.DoesNotContain(Sample.Check([.. minimal.Except([c])]).Inconsistencies, i => i.RuleId == found.RuleId));
        }
    });

    [Fact]
    public void An_exact_repair_of_a_conflict_leaves_none() => Always.Holds(Counts.ArrayOf().Select(s => s.Select((c, i) => c with { Id = "c" + i }).ToArray()), claims =>
    {
        foreach (var found in Sample.Found("quantity/conflict", claims).Where(f => f.Severity == Severity.Contradiction))
        {
            var rest = claims.Where(c => !found.Repair.DropClaimIds.Contains(c.Id)).ToArray();

            Assert.DoesNotContain(Sample.Found("quantity/conflict", rest), i => i.Severity == Severity.Contradiction && i.Id == found.Id);
        }
    });

    private static IEnumerable<string> Report(Claim[] claims) => Sample.Check(claims).Inconsistencies.Select(i => string.Join('\n',
    [
        i.Id, i.RuleId, i.Severity, i.Between, i.Summary, i.Reported, Ids(i.FitsSeveralClaimIds), Ids(i.MinimalClaimIds), Ids(i.Repair.DropClaimIds), i.Repair.Exact,
        .. i.Positions.Select(p => $"{p.Label} {p.Quantity} {p.Time} {Ids(p.ClaimIds)} {p.ClaimCount} {Ids(p.SourceIds)} {Ids(p.Speakers)} {p.Support}"),
        .. i.Steps.Select(s => $"{s.Kind} {s.Text}").Order(StringComparer.Ordinal),
    ]));

    private static string Ids(IEnumerable<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));
}
