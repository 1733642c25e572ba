using FluentValidation;
using FluentValidation.Results;

namespace Consistency.Server.Validation;

/// <summary>How faults that a rule found travel on.</summary>
internal static class Failures
{
    public static void AddAll<T>(this ValidationContext<T> context, IEnumerable<ValidationFailure> failures)
    {
        foreach (var failure in failures)
            context.AddFailure(failure);
    }

    /// <summary>The same faults, found in a part of a larger request.</summary>
    /// <param name="prefix">What leads to the part: "messages[0].settings.".</param>
    public static IEnumerable<ValidationFailure> Under(this IEnumerable<ValidationFailure> failures, string prefix) =>
        failures.Select(f => new ValidationFailure(prefix + f.PropertyName, f.ErrorMessage) { CustomState = f.CustomState });
}
