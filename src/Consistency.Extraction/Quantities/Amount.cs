using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>A number with its currency or unit, without bound.</summary>
/// <param name="First">Its first piece: the currency's or sign's where one stands before.</param>
/// <param name="Number">The number; its end is before the unit.</param>
/// <param name="End">Past the last piece, the unit's where one follows.</param>
/// <param name="Unit">The unit; null for none.</param>
/// <param name="Sign">1 for a plus before it, -1 for a minus, 0 for neither.</param>
internal readonly record struct Amount(int First, Numeral Number, int End, Unit? Unit, int Sign)
{
    public decimal Low => Sign < 0 ? -Number.High : Number.Low;

    public decimal High => Sign < 0 ? -Number.Low : Number.High;
}
