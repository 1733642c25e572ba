using System.Security.Cryptography;
using System.Text;
using Consistency.Server.Errors;
using FluentValidation.Results;
using Google.Protobuf;

namespace Consistency.Server.Validation;

/// <summary>Tokens of pages: each stands for the last entry of the page before, and is of one list alone, with its filters.</summary>
internal static class ListTokens
{
    private const int MarkBytes = 8;

    /// <param name="list">The request without its page's size and token.</param>
    public static string Of(IMessage list, string last) => Convert.ToBase64String([.. MarkOf(list), .. Encoding.UTF8.GetBytes(last)]);

    /// <summary>The last entry of the page before; null for the first page.</summary>
    public static string? Read(IMessage list, string token, List<ValidationFailure> faults)
    {
        if (token.Length == 0)
            return null;
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var count) && count >= MarkBytes && bytes.AsSpan(0, MarkBytes).SequenceEqual(MarkOf(list)))
            return Encoding.UTF8.GetString(bytes, MarkBytes, count - MarkBytes);
        faults.Add(RequestFaults.At("pageToken", V1.ErrorReason.InvalidRequest, "This is no token of this list. Give nextPageToken of the page before, and the same request otherwise."));
        return null;
    }

    private static byte[] MarkOf(IMessage list) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list.Descriptor.FullName), 0, .. list.ToByteArray()])[..MarkBytes];
}
