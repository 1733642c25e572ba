using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.PackRules;

/// <summary>One selector of a pack's own rule, with canonical names: which claims it selects. Immutable.</summary>
internal sealed class ClaimScope
{
    private readonly RulePack _pack;
    private readonly string _property;
    private readonly string _subject;
    private readonly QualifierList _qualifiers;
    private readonly string _place;
    private readonly string _event;

    public ClaimScope(CellSelector selector, RulePack pack)
    {
        var subject = selector.Subject ?? Subject.None;
        (_pack, _property) = (pack, selector.Property);
        (var kind, _qualifiers) = new SubjectReader(pack).Read(subject);
        _subject = kind.Length > 0 ? kind : Taxonomy.Fold(subject.Name);
        (_place, _event) = (TopicReader.Canonical(pack.Places, selector.Scope.Place), TopicReader.Canonical(pack.Events, selector.Scope.Event));
    }

    /// <summary>How many facets it states.</summary>
    public int Stated => new[] { _property, _subject, _place, _event }.Count(f => f.Length > 0) + _qualifiers.Pairs.Count;

    /// <summary>Whether a claim states each facet that this states, or a part of it.</summary>
    public bool Selects(NormalClaim claim)
    {
        var facets = claim.Cell.Facets;
        return IsWithin(_pack.Properties, claim.Claim.Property, _property)
            && (IsWithin(_pack.Subjects, facets.Subject, _subject) || string.Equals(Taxonomy.Fold(facets.Subject), _subject, StringComparison.Ordinal))
            && _qualifiers.Pairs.All(q => IsWithin(_pack.Qualifiers.GetValueOrDefault(q.Key, Taxonomy.Empty), facets.Qualifiers[q.Key], q.Value))
            && IsWithin(_pack.Places, facets.Place, _place)
            && IsWithin(_pack.Events, facets.Event, _event);
    }

    private static bool IsWithin(Taxonomy names, string stated, string wanted) => wanted.Length == 0 || names.IsPartOf(stated, wanted);
}
