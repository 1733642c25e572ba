using System.Security.Cryptography;
using System.Text;

namespace Consistency.Engine.Reporting;

/// <summary>Ids that depend on the rule and what a disagreement is about alone.</summary>
internal static class StableId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    // 16 letters of 5 bits: among a billion disagreements, two share an id with a probability below 10^-6.
    private const int Letters = 16;

    public static string Of(string ruleId, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(ruleId + "\n" + key));
        var id = new StringBuilder("i-", Letters + 2);
        for (var i = 0; i < Letters; i++)
        {
            var bits = (hash[i * 5 / 8] << 8) | hash[(i * 5 / 8) + 1];
            id.Append(Alphabet[(bits >> (11 - (i * 5 % 8))) & 31]);
        }

        return id.ToString();
    }
}
