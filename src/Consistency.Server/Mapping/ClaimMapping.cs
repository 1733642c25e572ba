using static Consistency.V1.Claim;

namespace Consistency.Server.Mapping;

/// <summary>Claims, in both directions.</summary>
internal static class ClaimMapping
{
    public static Model.Claim ToModel(this V1.Claim claim) => new()
    {
        Id = claim.Id,
        Text = claim.Text,
        Source = claim.Source.ToModel(),
        Speakers = [.. claim.Speakers],
        Subject = claim.Subject.ToModel(),
        Property = claim.Property,
        Value = ValueOf(claim),
        Scope = claim.Scope.ToModel(),
        Polarity = claim.Polarity.ToModel(),
        Certainty = claim.Certainty.ToModel(),
        Evidence = claim.Evidence?.ToModel(),
    };

    public static V1.Claim ToProto(this Model.Claim claim)
    {
        var proto = new V1.Claim
        {
            Id = claim.Id,
            Text = claim.Text,
            Source = claim.Source.ToProto(),
            Speakers = { claim.Speakers },
            Subject = claim.Subject.ToProto(),
            Property = claim.Property,
            Scope = claim.Scope.ToProto(),
            Polarity = claim.Polarity.ToProto(),
            Certainty = claim.Certainty.ToProto(),
            Evidence = claim.Evidence?.ToProto(),
            Cell = claim.Cell,
        };
        SetValue(proto, claim.Value);
        return proto;
    }

    private static Model.ClaimValue? ValueOf(V1.Claim claim) => claim.ValueCase switch
    {
        ValueOneofCase.Quantity => new Model.ClaimValue.OfQuantity(claim.Quantity.ToModel()),
        ValueOneofCase.Time => new Model.ClaimValue.OfTime(claim.Time.ToModel()),
        ValueOneofCase.Entity => new Model.ClaimValue.OfEntity(claim.Entity.Name),
        ValueOneofCase.Statement => new Model.ClaimValue.OfStatement(claim.Statement),
        ValueOneofCase.Truth => new Model.ClaimValue.OfTruth(claim.Truth),
        _ => null,
    };

    private static void SetValue(V1.Claim proto, Model.ClaimValue? value)
    {
        switch (value)
        {
            case Model.ClaimValue.OfQuantity(var quantity):
                proto.Quantity = quantity.ToProto();
                break;
            case Model.ClaimValue.OfTime(var time):
                proto.Time = time.ToProto();
                break;
            case Model.ClaimValue.OfEntity(var name):
                proto.Entity = new V1.Entity { Name = name };
                break;
            case Model.ClaimValue.OfStatement(var words):
                proto.Statement = words;
                break;
            case Model.ClaimValue.OfTruth(var holds):
                proto.Truth = holds;
                break;
        }
    }
}
