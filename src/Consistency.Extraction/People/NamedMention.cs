namespace Consistency.Extraction.People;

/// <summary>A noun phrase that stands for a person or a body: "Gen. Ana Reis, the army chief", "the general", "he", "the ministry".</summary>
/// <param name="FirstToken">The first token of the noun phrase, with titles, article and apposition.</param>
/// <param name="EndToken">Past its last token.</param>
/// <param name="Name">Whom it stands for, as the report names him most fully; the phrase itself where the report gives no name; empty where a pronoun could not be resolved.</param>
/// <param name="Office">The office that the phrase gives a named person ("army chief"), as written; empty for none.</param>
internal sealed record NamedMention(int FirstToken, int EndToken, MentionKind Kind, string Name, string Office);

/// <summary>How a phrase names somebody.</summary>
internal enum MentionKind
{
    Person,
    Body,
    Description,
    Pronoun,
}
