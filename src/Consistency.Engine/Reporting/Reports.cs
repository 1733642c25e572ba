using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Quantities;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>What was flagged: the worst first, then by rule and id; each is put into words when it is asked for.</summary>
internal sealed class Reports
{
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
        Array.Sort(_flags, _found, Flag.WorstFirst);
        _made = new Inconsistency?[_found.Length];
        Inconsistencies = new LazyList<Inconsistency>(_found.Length, i => _made[i] ??= Report(i));
    }

    public IReadOnlyList<Flag> Flags => _flags;

    /// <summary>A cell of the claims that show a flag.</summary>
    public Cell CellOf(int index) => _found[index].Flag is IntervalFlag clash ? clash.Group.Cells[0].Cell : _found[index].Flag.Describe().Minimal[0].Cell;

    /// <summary>In the order of <see cref="Flags"/>.</summary>
    public IReadOnlyList<Inconsistency> Inconsistencies { get; }

    private Inconsistency Report(int index)
    {
        var (rule, flag) = _found[index];
        return _reporter.Report(rule.Description, rule.Message, flag.Describe(), _flags[index].Id);
    }
}
