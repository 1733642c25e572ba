using Consistency.Model;

namespace Consistency.Checking.Tables;

/// <summary>A row's number.</summary>
/// <param name="Least">The number, or a range's lower end.</param>
/// <param name="Upper">A range's upper end; not a number for what is no range.</param>
internal readonly record struct TableNumber(double Least, double Upper, RowWording Wording);
