using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Quantities;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>What was flagged: the worst first, then by rule and id; each is put into words when it is asked for.</summary>
internal sealed class Reports
{
    // How many bits of an id go into the number that flags are sorted by.
    private const int IdBits = 45;

    private readonly (IRule Rule, IFlag Flag)[] _found;
    private readonly Flag[] _flags;
    private readonly Inconsistency?[] _made;
    private readonly Reporter _reporter;

    public Reports(IEnumerable<(IRule Rule, IFlag Flag)> found, Reporter reporter, Severity minimum)
    {
        _reporter = reporter;
        _found = [.. found.Where(f => reporter.SeverityOf(f.Rule.Description, f.Flag) >= minimum)];
        _flags = new Flag[_found.Length];
        Workers.ForEach(_found.Length, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var (rule, flag) = (_found[i].Rule.Description, _found[i].Flag);
                _flags[i] = new Flag(rule.Id, reporter.SeverityOf(rule, flag), StableId.Of(rule.Id, flag.Key));
            }
        });
        var order = Order(_flags);
        (_flags, _found) = (Array.ConvertAll(order, i => _flags[i]), Array.ConvertAll(order, i => _found[i]));
        _made = new Inconsistency?[_found.Length];
        Inconsistencies = new LazyList<Inconsistency>(_found.Length, i => _made[i] ??= Report(i));
    }

    public IReadOnlyList<Flag> Flags => _flags;

    /// <summary>What a flag is made of: claims, before they are counted and put into words.</summary>
    public Finding FindingOf(int index) => _found[index].Flag.Describe();

    /// <summary>A cell of the claims that show a flag.</summary>
    public Cell CellOf(int index) => _found[index].Flag is IntervalFlag clash ? clash.Group.Cells[0].Cell : _found[index].Flag.Describe().Minimal[0].Cell;

    /// <summary>In the order of <see cref="Flags"/>.</summary>
    public IReadOnlyList<Inconsistency> Inconsistencies { get; }

    private Inconsistency Report(int index)
    {
        var (rule, flag) = _found[index];
        return _reporter.Report(rule.Description, rule.Message, flag.Describe(), _flags[index].Id);
    }

    /// <summary>The order of flags. By numbers first, as a hundred thousand of them are compared much more quickly than as many words.</summary>
    private static int[] Order(Flag[] flags)
    {
        var ranks = flags.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((id, rank) => (id, rank)).ToDictionary(StringComparer.Ordinal);
        var keyed = new (ulong Key, int Index)[flags.Length];
        for (var i = 0; i < keyed.Length; i++)
            keyed[i] = (((((ulong)(byte.MaxValue - (int)flags[i].Severity) << 8) | (uint)ranks[flags[i].RuleId]) << IdBits) | StableId.Rank(flags[i].Id, IdBits), i);
        Array.Sort(keyed, (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(flags[a.Index].Id, flags[b.Index].Id));
        return Array.ConvertAll(keyed, k => k.Index);
    }
}
