namespace Consistency.Model;

/// <summary>How a claim of a table words its value: bound, trend, polarity and certainty, in one byte.</summary>
/// <remarks>The default value is a bare, plain, asserted number.</remarks>
public readonly record struct RowWording
{
    private const int TrendShift = 3, PolarityShift = 5, CertaintyShift = 6;

    // Bound in 3 bits, trend in 2, polarity in 1, certainty in 2.
    private readonly byte _bits;

    public RowWording(Bound bound, Trend trend = Trend.Unspecified, Polarity polarity = Polarity.Asserted, Certainty certainty = Certainty.Plain) =>
        _bits = (byte)((int)bound | ((int)trend << TrendShift) | ((int)polarity << PolarityShift) | ((int)certainty << CertaintyShift));

    public Bound Bound => (Bound)(_bits & 7);

    public Trend Trend => (Trend)((_bits >> TrendShift) & 3);

    public Polarity Polarity => (Polarity)((_bits >> PolarityShift) & 1);

    public Certainty Certainty => (Certainty)(_bits >> CertaintyShift);
}
