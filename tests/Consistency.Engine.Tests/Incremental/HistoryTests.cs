using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>A few short histories, each of what claims are looked at by; see <see cref="RandomHistoryTests"/> for many.</summary>
public sealed class HistoryTests
{
    private const string Words = "along the old quay the storm tore the roofs off most of the houses";

    [Fact]
    public void What_claims_leave_open_is_filled_in_by_the_one_value_that_others_state()
    {
        Func<Claim, string, Claim>[] facets =
        [
            (c, v) => c.At(happening: v), (c, v) => c.At(v), (c, v) => c.At(asOf: "2031-03-0" + v.Length), (c, v) => c.At(period: new TimeRange("203" + v.Length, "203" + v.Length)),
            (c, v) => c.Of(c.Subject.Name, ("trade", v)), (c, v) => c.At("Norland", v), (c, v) => c.At(v, asOf: "2031-03-04"),
        ];
        foreach (var stating in facets)
            History.Follow([], Count(20), stating(Count(30), "fire"), stating(Count(5, "ships"), "storm"), stating(Count(7, "ships"), "fire"), Count(40).At("Norland"), stating(Count(5, "ships"), "storm"));
    }

    [Fact]
    public void Dates_within_a_few_days_are_one_while_others_tie_them() => History.Follow([],
        Moored(20, "2031-03-04"), Moored(30, "2031-03-08"), Moored(5, "2031-03-06", "ships"), Moored(7, ""), Moored(6, "2031-03-10", "ships"), Moored(40, "2031-03"), Moored(50, "2031-03-11"),
        Moored(4, "2031-03-06", "ships"), Moored(9, "2031-03-20"));

    [Fact]
    public void What_has_no_date_is_of_the_dates_that_others_tie_to_one() => History.Follow([],
        Moored(20, ""), Moored(30, "2031-03-04"), Moored(31, "2031-03-08"), Moored(5, "2031-03-06", "ships"));

    [Fact]
    public void A_surname_is_the_one_persons_who_bears_it() => History.Follow([],
        By("Reis", "hurt"), By("Ana Reis", "lost"), By("Bea Reis", "hurt"), By("Ana Reise", "lost", "r9"), By("Ana Reise", "hurt", "r8"), By("A. Reis", "hurt-or-lost"), By("Jo Quill", "lost", "r7"));

    [Fact]
    public void A_name_is_spelled_as_most_sources_spell_it() => History.Follow([],
        Count(20, "Ana Reise"), Count(30, "Ana Reis"), Count(31, "Ana Reis"), Count(32, "Reis"), Count(33, "Bea Reis"), Count(34, "Ana Reise"), Count(35, "Ana Reise"));

    [Fact]
    public void A_body_is_whoever_speaks_for_it() => History.Follow([],
        By("Norland military", "hurt"), By("Gen Ana Reis", "lost"), By("Ana Reis", "hurt-or-lost"), By("Port Authority", "hurt"), Sample.Named("office", "office", "Jo Quill", "Harbour Master"),
        By("Jo Quill", "lost"), Sample.Named("other office", "office", "Bo Ives", "Harbour Master"), By("harbour council", "hurt"));

    [Fact]
    public void An_office_that_is_told_of_last_says_for_whom_its_holder_spoke() => History.Follow([],
        By("Port Authority", "hurt"), By("Jo Quill", "lost"), Sample.Named("office", "office", "Jo Quill", "Harbour Master"));

    [Fact]
    public void A_title_says_for_whom_a_person_speaks_as_long_as_somebody_gives_it() =>
        History.Follow([], By("Gen Ana Reis", "hurt-or-lost"), By("Norland military", "hurt"), By("Ana Reis", "lost"));

    [Fact]
    public void Quotes_are_copies_of_each_other_once_another_ties_them() => History.Follow([],
        Sample.Said("a", "the old sea wall of the town will stand for good"), Sample.Said("b", "the old sea wall of the town will stand for good", "Jo Quill"),
        Sample.Said("c", "no ship may leave the harbour in winter or in spring", "Bo Ives"), Sample.Said("d", "no ship may leave the harbour in winter or in spring"),
        Sample.Said("e", "no ship may leave the harbour in winter or in spring", "Ida Lund"),
        Sample.Said("f", "the old sea wall of the town will stand for good and no ship may leave the harbour in winter or in spring", "Bo Ives"));

    [Fact]
    public void Copies_of_one_report_are_one_witness() => History.Follow([],
        Worded(17, "r1", Words), Worded(29, "r2", "the town has counted what the night has left of its houses"), Worded(17, "r3", "on Monday " + Words), Worded(17, "r4", "what the night has left"),
        Worded(17, "r1", Words), Worded(29, "r3", "the town has counted what the night has left of its houses"), Worded(17, "", Words));

    [Fact]
    public void Copies_of_one_report_are_one_witness_of_whatever_else_they_say() => History.Follow([],
        Worded(17, "r1", "what the night has left"), Worded(17, "r3", "so they say"), Worded(29, "r2", "as it seems"), Worded(5, "r1", Words).Of("ships"), Worded(5, "r3", Words).Of("ships"));

    [Fact]
    public void Of_sources_that_say_the_same_two_stand_for_all() => History.Follow([],
        Truth("r4"), Truth("r4", Polarity.Denied), Truth("r2"), Truth("r2", Polarity.Denied), Truth("r3"), Truth("r3", Polarity.Denied), Truth("r1"), Truth("r1"), Truth("r1", Polarity.Denied), Truth("r2"));

    [Fact]
    public void Events_are_in_an_order_where_something_orders_them() => History.Follow([],
        Sample.Opened("a", "2031-05-04", "2031-05-04", "storm"), Sample.Opened("b", "2031-05-02", "2031-05-02", "fire"), Sample.Named("c", "before", "storm", "fire"), Sample.Named("d", "after", "storm", "fire"));

    [Fact]
    public void What_a_relation_names_is_looked_at_by_what_it_stands_for() => History.Follow(
        [
            new Relation(RelationKind.Sum, Selector("people"), [Selector("dockers"), Selector("sailors")]), new Relation(RelationKind.Alias, Selector("crews"), [Selector("sailors")]),
            new Relation(RelationKind.PartOf, Selector("people"), [Selector("Reis")]),
        ],
        Count(20), Count(15, "dockers"), Count(9, "sailors"), Count(30, "Reis"), Count(7, "crews"), Count(31, "Ana Reis"));

    [Fact]
    public void Many_claims_may_come_and_go_at_once()
    {
        Claim[] claims = [.. Enumerable.Range(0, 20).SelectMany(i => new[] { Count(17, "crew " + i), Count(29 + i % 2, "crew " + i) })];
        History.Follow(([], [new History.Step(claims, 0), new History.Step([], 3), new History.Step([.. claims.Take(36)], 0), new History.Step([], 70)]));
    }

    private static Claim Count(double value, string subject = "people") => Sample.Count($"{value} {subject}", value, subject: subject);

    private static Claim Moored(double value, string asOf, string subject = "people") => Sample.Count($"{value} {subject}", value, property: "moored", subject: subject).At(asOf: asOf);

    private static Claim By(string speaker, string property, string source = "") => Sample.Count($"{speaker} {property}", 300, source: source, speaker: speaker, property: property);

    private static Claim Worded(double value, string source, string words) =>
        Sample.Count("", value) with { Source = new Source(source), Evidence = new Evidence(source, 0, words.Length, words) };

    private static Claim Truth(string source, Polarity polarity = Polarity.Asserted) => Sample.Truth("", "sail", "ferry", polarity: polarity, source: source);

    private static CellSelector Selector(string subject) => new(new Subject(subject), "", Scope.Unstated);
}
