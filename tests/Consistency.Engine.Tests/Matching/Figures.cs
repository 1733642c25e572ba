using System.Globalization;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

/// <summary>
/// Writes the claims of figures as a number, "~" before it for about, ">" for at least, ">>" for more than, "&lt;&lt;" for fewer than and "#" after it
/// for what it measures; what is counted, the noun last; then the words around, each with how near it stands, "@9" for a 9 April in its sentence,
/// "_" for a blank, and "*" at the end where the vocabulary knows it: ">60#length red box; load 0.5 Ostby 0.4 @9 *".
/// </summary>
internal static class Figures
{
    public static Claim Of(string source, string text, int place = 0)
    {
        var (counted, around) = text.Split("; ") is [var first, var second] ? (first.Split(' '), second.Split(' ')) : (text.Split(' '), []);
        var words = around.Where(w => w is not "*" && w[0] is not '@').Chunk(2).ToDictionary(w => w[0].Replace('_', ' '), w => double.Parse(w[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var (number, kind) = counted[0].Split('#') is [var value, var measured] ? (value, measured) : (counted[0], "");
        return Sample.Count(text, double.Parse(number.TrimStart('~', '>', '<'), CultureInfo.InvariantCulture), BoundOf(number), source) with
        {
            Evidence = new Evidence(source, place, place + 1, "text"),
            Context = new FigureContext(
                kind.Replace('_', ' '), counted[1..], words, words.Keys.Where(w => char.IsUpper(w[0])).ToHashSet(StringComparer.Ordinal),
                [.. around.Where(w => w[0] is '@').Select(w => new NamedDay(0, 4, int.Parse(w[1..], CultureInfo.InvariantCulture)))], around is [.., "*"] ? new KnownFigure("hurt", "") : null),
        };
    }

    private static Bound BoundOf(string number) => number switch
    {
        ['>', '>', ..] => Bound.MoreThan,
        ['<', '<', ..] => Bound.LessThan,
        ['>', ..] => Bound.AtLeast,
        ['~', ..] => Bound.About,
        _ => Bound.Exact,
    };
}
