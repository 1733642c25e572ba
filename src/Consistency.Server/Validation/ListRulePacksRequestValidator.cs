using System.Globalization;
using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of a whole ListRulePacksRequest. Safe for many threads.</summary>
internal sealed class ListRulePacksRequestValidator : AbstractValidator<V1.ListRulePacksRequest>
{
    public const int UsualSize = 100;

    public const int LargestSize = 1000;

    public ListRulePacksRequestValidator()
    {
        RuleFor(r => r.PageSize).Custom((size, context) =>
        {
            if (size is < 0 or > LargestSize)
            {
                context.AddFailure(RequestFaults.At(
                    "pageSize",
                    V1.ErrorReason.InvalidRequest,
                    string.Create(CultureInfo.InvariantCulture, $"A page has 1 to {LargestSize} rule packs; 0 or nothing takes {UsualSize}.")));
            }
        });
        RuleFor(r => r.PageToken).Custom((token, context) =>
        {
            if (!PageTokens.TryRead(token, out _))
                context.AddFailure(RequestFaults.At("pageToken", V1.ErrorReason.InvalidRequest, "This is no page's token. Give nextPageToken of the page before."));
        });
    }
}
