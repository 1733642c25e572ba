using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Normalization;

public sealed class SubjectReaderTests
{
    [Theory]
    [InlineData("dockers", "dockers", "")]
    [InlineData("the Dockers", "dockers", "")]
    [InlineData("Norlandic dockers", "dockers", "nationality=Norlandic")]
    [InlineData("norlander dockers", "dockers", "nationality=Norlandic")]
    [InlineData("of Norland dockers", "dockers", "nationality=Norlandic")]
    [InlineData("coastal Norlandic sailors", "sailors", "nationality=Coastal Norlandic")]
    [InlineData("weary dockers", "", "")]
    [InlineData("Ana Reis", "", "")]
    [InlineData("", "", "")]
    public void A_subject_is_a_kind_with_what_stands_before_it(string name, string kind, string qualifiers) =>
        Assert.Equal((kind, qualifiers), Read(new Subject(name)));

    [Fact]
    public void What_is_stated_apart_goes_before_what_the_name_says() =>
        Assert.Equal(("dockers", "nationality=Sudlandic"), Read(Subject("Norlandic dockers", ("nationality", "sudlandic"))));

    [Fact]
    public void Unknown_qualifiers_are_folded() =>
        Assert.Equal(("dockers", "mood=rather weary"), Read(Subject("dockers", (" mood ", "Rather-Weary"))));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_qualifier_is_unstated(string value) => Assert.Equal(("dockers", ""), Read(Subject("dockers", ("mood", value))));

    [Fact]
    public void A_qualifier_stated_twice_counts_once_whatever_the_order()
    {
        var first = Read(Subject("dockers", ("mood", "weary"), (" mood", "brisk")));

        Assert.Equal(first, Read(Subject("dockers", (" mood", "brisk"), ("mood", "weary"))));
        Assert.Equal("mood=brisk", first.Qualifiers);
    }

    [Fact]
    public void Such_subjects_are_checked_like_any_other()
    {
        var odd = Sample.Count("odd", 5).Of("dockers", ("mood", ""), ("age", "old"), (" age ", "young"));

        Assert.NotEmpty(Sample.Check(odd, Sample.Count("other", 9).Of("dockers", ("age", "old"))).Inconsistencies);
    }

    private static Subject Subject(string name, params (string Key, string Value)[] qualifiers) => Sample.Count("c", 1).Of(name, qualifiers).Subject;

    private static (string Kind, string Qualifiers) Read(Subject subject)
    {
        var (kind, qualifiers) = new SubjectReader(SamplePack.Pack).Read(subject);
        return (kind, string.Join(';', qualifiers.Pairs.Select(q => $"{q.Key}={q.Value}")));
    }
}
