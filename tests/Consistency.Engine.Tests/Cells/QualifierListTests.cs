using Consistency.Engine.Cells;

namespace Consistency.Engine.Tests.Cells;

public sealed class QualifierListTests
{
    private static readonly QualifierList Both = QualifierList.Of([("b", "2"), ("a", "1")]);

    [Fact]
    public void It_is_sorted_by_key_and_equal_by_value()
    {
        Assert.Equal([("a", "1"), ("b", "2")], Both.Pairs);
        Assert.Equal(Both, QualifierList.Of([("a", "1"), ("b", "2")]));
        Assert.Equal(Both.GetHashCode(), QualifierList.Of([("a", "1"), ("b", "2")]).GetHashCode());
        Assert.NotEqual(Both, QualifierList.Of([("a", "2"), ("b", "1")]));
        Assert.False(Both.Equals(null));
    }

    [Fact]
    public void A_key_that_is_not_there_is_unstated()
    {
        Assert.Equal("1", Both["a"]);
        Assert.Equal("", Both["c"]);
        Assert.Equal("", Both["A"]);
    }

    [Fact]
    public void A_value_can_be_set_and_taken_off()
    {
        Assert.Equal([("a", "1"), ("b", "3")], Both.With("b", "3").Pairs);
        Assert.Equal([("b", "2")], Both.With("a", "").Pairs);
        Assert.Equal(QualifierList.None, Both.With("a", "").With("b", ""));
        Assert.Equal(Both, Both.With("c", ""));
    }
}
