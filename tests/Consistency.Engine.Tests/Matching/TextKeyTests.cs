using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class TextKeyTests
{
    [Fact]
    public void Texts_are_in_the_order_of_their_days_those_of_no_known_day_first_and_so_are_the_keys_bytes()
    {
        TextKey[] ascending = [Of("z", null), Of("y", 4), Of("x", 9)];
        Assert.Equal(ascending, ascending.Reverse().Order());
        Assert.Equal(ascending, ascending.Reverse().OrderBy(k => Convert.ToHexString(k.Write()), StringComparer.Ordinal));
        Assert.All(ascending, k => Assert.Equal(k, TextKey.Read(k.Write())));
    }

    [Fact]
    public void Of_one_day_their_marks_tell_them_apart_and_one_source_is_one_text()
    {
        Assert.Equal(Of("x", 4), Of("x", 4));
        Assert.NotEqual(0, Of("x", 4).CompareTo(Of("y", 4)));
        Assert.Equal(-Of("x", 4).CompareTo(Of("y", 4)), Of("y", 4).CompareTo(Of("x", 4)));
    }

    private static TextKey Of(string source, int? day) => TextKey.Of(Sample.Count("c", 3) with
    {
        Source = new Source(source, PublishedAt: day is { } d ? new DateTimeOffset(2031, 5, d, 8, 0, 0, TimeSpan.FromHours(2)) : null),
    });
}
