namespace Consistency.RulePacks.Documents;

/// <summary>Collects faults up to a limit; beyond it, texts are not even built, so that a bad document costs little.</summary>
internal sealed class FaultList
{
    private readonly List<RulePackFault> _faults = [];
    private bool _more;

    public bool Any => _faults.Count > 0;

    public void Add(Place at, Func<string> message)
    {
        if (_faults.Count < Limits.Faults)
            _faults.Add(new RulePackFault(at.Line, at.Column, at.Path.ToString(), message()));
        else
            _more = true;
    }

    /// <exception cref="InvalidRulePackException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (!Any)
            return;
        var faults = _faults.OrderBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal).ToList();
        if (_more)
            faults.Add(new RulePackFault(0, 0, FieldPath.Root.ToString(), FaultTexts.MoreFaults));
        throw new InvalidRulePackException(faults);
    }
}
