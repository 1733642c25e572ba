namespace Consistency.Extraction.Syntax;

/// <summary>A form of a cue verb.</summary>
/// <param name="Lemma">Its plain form.</param>
/// <param name="Prepositions">The prepositions that bring in what is spoken about: "for" after "call".</param>
internal sealed record CueForm(string Lemma, CueFrames Frames, CueTense Tense, IReadOnlyList<string> Prepositions)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;
}

/// <summary>Which form it is; a past form may be a participle too.</summary>
internal enum CueTense
{
    Plain,
    Third,
    Past,
    Participle,
    Ing,
}
