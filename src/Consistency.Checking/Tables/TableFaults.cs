using Consistency.Checking.Faults;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Tables;

/// <summary>Tells why a row is no valid claim, by <see cref="ClaimValidator"/>, which is asked only where a look does not show that it is one.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class TableFaults(RulePack pack)
{
    private readonly ClaimValidator _validator = new(pack);

    // Properties that are known to take numbers: whether they count something.
    private readonly Dictionary<string, bool> _counts = new(StringComparer.Ordinal);

    /// <summary>The first fault: the field as a path from the claim, and what is wrong and what to do; null where there is none.</summary>
    public (string Field, string Message)? Of(ReadOnlySpan<char> id, TopicNames topic, string source, string speaker, in TableNumber number)
    {
        if (IsPlain(id, topic, source, speaker, number.Least))
            return null;
        var fault = _validator.Validate(new Claim
        {
            Id = id.ToString(),
            Source = new Source(source),
            Speakers = speaker.Length > 0 ? [speaker] : [],
            Subject = new Subject(topic.Subject),
            Property = topic.Property,
            Scope = new Scope(topic.Place, topic.Event, null, topic.AsOf),
            Value = new ClaimValue.OfQuantity(new Quantity(number.Least, double.IsNaN(number.Upper) ? null : number.Upper, number.Wording.Bound)),
        }).Errors.FirstOrDefault();
        if (fault is not null)
            return (fault.PropertyName, fault.ErrorMessage);
        if (pack.Properties.TryResolve(topic.Property, out var property))
            _counts[topic.Property] = pack.PropertyDefinitions[property].Count;
        return null;
    }

    private bool IsPlain(ReadOnlySpan<char> id, TopicNames topic, string source, string speaker, double number) =>
        _counts.TryGetValue(topic.Property, out var counts) && (number >= 0 || !counts)
        && id.Length <= FieldLimits.Id && topic.AsOf.Length == 0 && !string.IsNullOrWhiteSpace(topic.Subject) && (speaker.Length == 0 || !string.IsNullOrWhiteSpace(speaker))
        && Math.Max(Math.Max(topic.Subject.Length, source.Length), Math.Max(speaker.Length, Math.Max(topic.Place.Length, topic.Event.Length))) <= FieldLimits.Name;
}
