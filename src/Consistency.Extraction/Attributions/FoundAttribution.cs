namespace Consistency.Extraction.Attributions;

/// <summary>Content that a document attributes to somebody. Ranges are of tokens, ends exclusive.</summary>
/// <param name="Speakers">The chain: [A, B] is "A says that B says"; resolved within the report.</param>
/// <param name="FirstSpeaker">The speaker's noun phrase, without the cue.</param>
/// <param name="FirstCue">The cue; empty range where there is none, as in a quotation that goes on.</param>
/// <param name="First">The content, without cue and without the comma before it.</param>
/// <param name="Quoted">Whether the content is a quotation as a whole.</param>
internal sealed record FoundAttribution(
    IReadOnlyList<string> Speakers, int FirstSpeaker, int EndSpeaker, int FirstCue, int EndCue, int First, int End, bool Quoted);
