namespace Consistency.Extraction.Quotations;

/// <summary>One quotation mark of a text, perhaps of two tokens ('').</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Past its last.</param>
internal readonly record struct QuoteMark(int First, int End, QuoteFamily Family, bool CanOpen, bool CanClose);

/// <summary>Marks that open and close one another.</summary>
internal enum QuoteFamily
{
    Double,
    Single,
    Guillemet,
}
