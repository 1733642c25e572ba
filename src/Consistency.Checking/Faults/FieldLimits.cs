namespace Consistency.Checking.Faults;

/// <summary>How long a claim's fields may be, in Unicode code points, and how many entries its lists may have.</summary>
internal static class FieldLimits
{
    public const int Id = 256;
    public const int Name = 1_000;
    public const int Url = 8_000;
    public const int Statement = 100_000;
    public const int Quote = 100_000;
    public const int Qualifiers = 16;
    public const int Speakers = 16;
}
