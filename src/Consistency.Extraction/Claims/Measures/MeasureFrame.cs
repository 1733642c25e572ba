using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>How a number is tied to the name of a quantity, and where the words stand that say whose it is.</summary>
/// <param name="Name">The property, by its tokens.</param>
/// <param name="Owner">Who has or changes it; empty where no verb says so.</param>
/// <param name="Before">The words of its noun phrase before the name.</param>
/// <param name="Behind">The words between the name and the link, or the number.</param>
/// <param name="Link">The link with its auxiliaries: "is expected to reach".</param>
internal readonly record struct MeasureFrame(FormMatch Name, TokenSpan Owner, TokenSpan Before, TokenSpan Behind, TokenSpan Link)
{
    /// <summary>The first token of what is said.</summary>
    public int First => Math.Min(Owner.IsEmpty ? int.MaxValue : Owner.First, Math.Min(Name.FirstToken, Before.IsEmpty ? int.MaxValue : Before.First));
}
