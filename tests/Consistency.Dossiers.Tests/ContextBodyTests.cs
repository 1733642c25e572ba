using System.Text;
using Consistency.Dossiers.Bodies;
using Consistency.Model;

namespace Consistency.Dossiers.Tests;

public sealed class ContextBodyTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("length", "")]
    [InlineData("length", "the Alma bridge")]
    public void What_stands_around_a_figure_is_kept_whole(string? property, string? name)
    {
        var known = property is null ? null : new KnownFigure(property, name!);
        var context = new FigureContext(
            "length", ["span"], new Dictionary<string, double> { ["river"] = 0.5, ["Alma"] = 0.25 }, new HashSet<string> { "Alma" }, [new NamedDay(2031, 5, 0)], known);

        var kept = Kept(context)!;

        Assert.Equivalent(context, kept, strict: true);
        Assert.Equal(known, kept.Known);
    }

    [Fact]
    public void None_is_kept_as_none() => Assert.Null(Kept(null));

    private static FigureContext? Kept(FigureContext? context)
    {
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
            ContextBody.Write(to, context);
        bytes.Position = 0;
        using var from = new BinaryReader(bytes, Encoding.UTF8);
        return ContextBody.Read(from);
    }
}
