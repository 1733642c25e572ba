namespace Consistency.Model;

/// <summary>A number found in a report. Offsets are Unicode code points into its text, the end exclusive.</summary>
/// <param name="Quantity">Value, upper end, bound, trend and unit, as worded.</param>
/// <param name="Counted">What it counts or measures, as written: "refugees"; empty where nothing is named.</param>
public sealed record QuantityMention(string ReportId, int Start, int End, Quantity Quantity, string Counted);

/// <summary>A date, time or duration found in a report.</summary>
/// <param name="Time">The span meant; null for a duration.</param>
/// <param name="Duration">ISO 8601, such as "P9M"; empty for a date or time.</param>
public sealed record TimeMention(string ReportId, int Start, int End, TimeRange? Time, string Duration);

/// <summary>Who is said to have said what in a report.</summary>
/// <param name="Speaker">The speaker, resolved within the report.</param>
/// <param name="SpeakerStart">Where the speaker's noun phrase starts.</param>
/// <param name="CueStart">Where the cue ("said", "according to") starts; equal to its end where there is none.</param>
/// <param name="Start">Where the content starts.</param>
/// <param name="Quoted">Whether the content is quoted word for word.</param>
public sealed record Attribution(
    string ReportId, string Speaker, int SpeakerStart, int SpeakerEnd, int CueStart, int CueEnd, int Start, int End, bool Quoted);

/// <summary>What was made of one report.</summary>
/// <param name="Language">A BCP 47 tag, such as "en"; "und" where it cannot be told.</param>
/// <param name="Problem">Why nothing came of it; empty where something did.</param>
public sealed record Coverage(string ReportId, int Sentences, int SentencesWithClaims, int Claims, string Language, string Problem);
