using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Copies;

public sealed class NearCopiesTests
{
    private static readonly Gen<ulong[]> Documents =
        Gen.Choose(1, 30).Select(n => (ulong)n).ListOf().Select(s => Shingles.Sorted([.. s])).Where(s => s.Length > 0);

    [Fact]
    public void More_than_half_of_the_shorter_one_makes_a_copy()
    {
        Assert.True(NearCopies.AreCopies([1, 2, 3], [2, 3, 4, 5, 6, 7]));
        Assert.False(NearCopies.AreCopies([1, 2], [2, 3, 4, 5, 6, 7]));
    }

    [Fact]
    public void Copies_of_a_copy_are_one_group() => Assert.Equal("aaab", Groups([1, 2, 3, 4, 5, 6, 7], [5, 6, 7, 8, 9], [7, 8, 9], [20, 21, 22]));

    [Fact]
    public void A_sentence_that_two_documents_quote_makes_no_copies_of_them() =>
        Assert.Equal("aba", Groups([1, 2, 3, 10, 11, 12, 13], [1, 2, 3, 20, 21, 22, 23], [1, 2, 3]));

    [Fact]
    public void What_seventeen_documents_have_in_common_is_the_first_ones()
    {
        ulong[] common = [1, 2, 3];
        var documents = Enumerable.Range(1, 17).Select(i => (ulong[])[.. common, .. Enumerable.Range(0, i == 17 ? 10 : 17).Select(j => (ulong)((100 * i) + j))]).ToList();

        var groups = NearCopies.Group([.. documents.Append([1, 2, 3, 1_700]).Select((d, i) => ($"d{i:00}", d))], CancellationToken.None);

        Assert.Equal(groups[0], groups[^1]);
        Assert.NotEqual(groups[16], groups[^1]);
    }

    [Fact]
    public void The_order_of_the_documents_makes_no_difference() =>
        Always.Holds(Documents.ArrayOf().SelectMany(d => Gen.Shuffle(Enumerable.Range(0, d.Length)).Select(o => (Documents: d, Order: o))), sample =>
        {
            var names = sample.Documents.Select((_, i) => $"d{i:000}").ToArray();
            var sorted = NearCopies.Group([.. sample.Documents.Select((d, i) => (names[i], d))], CancellationToken.None);
            var shuffled = NearCopies.Group([.. sample.Order.Select(i => (names[i], sample.Documents[i]))], CancellationToken.None);

            Assert.Equal(sample.Order.Select(i => sorted[i]), shuffled);
        });

    [Fact]
    public void Every_group_holds_together_by_copies() => Always.Holds(Documents.ArrayOf(), documents =>
    {
        var groups = NearCopies.Group([.. documents.Select((d, i) => ($"d{i:000}", d))], CancellationToken.None);
        for (var i = 0; i < documents.Length; i++)
        {
            var others = Enumerable.Range(0, documents.Length).Where(j => j != i && groups[j] == groups[i]).ToList();
            Assert.True(others.Count == 0 || others.Exists(j => NearCopies.AreCopies(documents[i], documents[j])));
        }
    });

    [Fact]
    public void A_hundred_thousand_copies_with_one_boilerplate_finish()
    {
        ulong[] boilerplate = [1, 2, 3, 4];
        var documents = Enumerable.Range(0, 100_000).Select(i => ($"d{i}", (ulong[])[.. boilerplate, .. Enumerable.Range(0, 6).Select(j => (ulong)(1_000 + (i / 2 * 6) + j))])).ToList();

        Assert.Equal(50_000, NearCopies.Group(documents, CancellationToken.None).Distinct().Count());
    }

    /// <summary>A letter for each document, equal for those of one group.</summary>
    private static string Groups(params ulong[][] documents)
    {
        var groups = NearCopies.Group([.. documents.Select((d, i) => ($"d{i}", d))], CancellationToken.None);
        var letters = groups.Distinct().ToList();
        return string.Concat(groups.Select(g => (char)('a' + letters.IndexOf(g))));
    }
}
