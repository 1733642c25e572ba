using Consistency.Model;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>What both sides are asked about. Every claim states place, event and as-of date, so that nothing has to be assumed.</summary>
internal sealed record ClaimSet(IReadOnlyList<Claim> Claims, IReadOnlyList<Relation> Relations);
