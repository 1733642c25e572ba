namespace Consistency.Extraction.Text;

/// <summary>A sentence, or a line that is none: a headline, a byline, an item of a list.</summary>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index past its last token.</param>
/// <param name="Paragraph">The index of its paragraph, from 0.</param>
/// <param name="Headline">Whether it is a line without a full stop of its own.</param>
internal readonly record struct Sentence(int FirstToken, int EndToken, int Paragraph, bool Headline);
