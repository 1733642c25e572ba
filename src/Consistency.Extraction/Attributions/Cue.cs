using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>A verb that can give somebody words, where it stands.</summary>
/// <param name="Verb">Its token.</param>
/// <param name="First">The first token of its group: "has" of "has also said".</param>
/// <param name="Floor">The first token that its clause can start at: of its sentence, or within its quotation.</param>
/// <param name="Ceiling">Past the last one.</param>
/// <param name="Subject">What stands before it as its subject; empty for none.</param>
/// <param name="Passive">Whether it is passive: "was told".</param>
internal sealed record Cue(int Verb, int First, int Floor, int Ceiling, CueForm Form, TokenSpan Subject, bool Passive)
{
    public int End => Verb + 1;

    public bool Takes(CueFrames frame) => Form.Takes(frame);
}
