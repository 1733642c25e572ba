using System.Globalization;
using System.Text;
using Consistency.Model;
using Consistency.Oracle.Tests.Sets;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>
/// A claim set as real arithmetic: a number for each cell, a switch for each claim. The relations always hold; which claims do
/// is asked by their ids.
/// </summary>
internal sealed class Question : IDisposable
{
    // So many questions go to the solver at once: enough to save the waiting, few enough that little is asked in vain.
    private const int Batch = 32;

    private readonly Z3Process _z3;

    public Question(Z3Process z3, ClaimSet set, World world)
    {
        _z3 = z3;
        var names = world.Cells.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => $"v{c.i}");
        var text = new StringBuilder("(push)\n");
        foreach (var name in names.Values)
            text.Append(CultureInfo.InvariantCulture, $"(declare-const {name} Real)(assert (>= {name} 0.0))\n");
        foreach (var (part, whole) in world.Parts)
            text.Append(CultureInfo.InvariantCulture, $"(assert (<= {names[part]} {names[whole]}))\n");
        foreach (var (whole, parts) in world.Sums)
            text.Append(CultureInfo.InvariantCulture, $"(assert (= {names[whole]} (+ {string.Join(' ', parts.Select(p => names[p]))} 0.0)))\n");
        foreach (var claim in set.Claims)
            text.Append(CultureInfo.InvariantCulture, $"(declare-const {claim.Id} Bool)(assert (=> {claim.Id} {Says(claim, names[World.CellOf(claim)])}))\n");
        _z3.Tell(text.ToString());
    }

    /// <summary>Whether some world satisfies the relations and these claims.</summary>
    public bool Satisfiable(IEnumerable<string> claims) => First(satisfiable: true, [claims]) == 0;

    /// <summary>The place of the first of several lists of claims, each by itself, of which the answer is this; -1 where there is none.</summary>
    public int First(bool satisfiable, IEnumerable<IEnumerable<string>> lists)
    {
        var before = 0;
        foreach (var batch in lists.Chunk(Batch))
        {
            _z3.Tell(string.Concat(batch.Select(l => $"(check-sat-assuming ({string.Join(' ', l)}))\n")));
            if (_z3.Answers(batch.Length).ToList().IndexOf(satisfiable) is var found and >= 0)
                return before + found;
            before += batch.Length;
        }

        return -1;
    }

    /// <summary>Whether at least so many of these claims can hold together.</summary>
    public bool SatisfiableTogether(int least, IEnumerable<string> claims)
    {
        _z3.Tell($"(push)(assert ((_ at-least {least}) {string.Join(' ', claims)}))(check-sat)(pop)\n");
        return _z3.Answers(1)[0];
    }

    public void Dispose() => _z3.Tell("(pop)\n");

    private static string Says(Claim claim, string name)
    {
        var quantity = ((ClaimValue.OfQuantity)claim.Value!).Quantity;
        var reading = StrictReading.Of(quantity, Vocabulary.MeasureOf(claim.Property).Literal);
        var floor = $"({(reading.LowerOpen ? ">" : ">=")} {name} {Number(reading.Lower)})";
        return reading.Upper is { } upper ? $"(and {floor} ({(reading.UpperOpen ? "<" : "<=")} {name} {Number(upper)}))" : floor;
    }

    private static string Number(decimal value) => value.ToString("0.0###########################", CultureInfo.InvariantCulture);
}
