namespace Consistency.Server.Validation;

/// <summary>A stream's message as the requests that it is made of: its settings, where it has them, and itself.</summary>
internal static class StreamMessageParts
{
    /// <param name="index">The message's index in the call.</param>
    /// <returns>Each part with what leads to it: "messages[0].settings.".</returns>
    public static IReadOnlyList<(string Prefix, V1.CheckRequest Part)> Of(V1.CheckStreamRequest message, int index)
    {
        var itself = ($"messages[{index}].", new V1.CheckRequest { Claims = { message.Claims }, Reports = { message.Reports } });
        return message.Settings is null ? [itself] : [($"messages[{index}].settings.", message.Settings), itself];
    }
}
