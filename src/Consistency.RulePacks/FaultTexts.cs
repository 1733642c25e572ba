using System.Globalization;

namespace Consistency.RulePacks;

/// <summary>The texts of all faults: each says what is wrong and what to do.</summary>
internal static class FaultTexts
{
    public static readonly string TooLarge = Invariant($"The document is larger than {Limits.DocumentBytes} bytes. Split it, or leave out what the shipped packs have.");
    public static readonly string TooDeep = Invariant($"Maps and lists are nested deeper than {Limits.Depth} levels. A pack needs five; check the indentation and brackets.");
    public static readonly string TooMany = Invariant($"The document has more than {Limits.Nodes} entries. Leave out what the shipped packs have.");
    public const string Alias = "Anchors and aliases are not read. Write the value out.";
    public const string Tag = "Tags are not read. Leave the tag out.";
    public const string ManyDocuments = "Only one document is read. Remove the \"---\" and what follows it.";
    public const string ComplexKey = "A key must be a single text. Write it as a text.";
    public const string DuplicateKey = "This key stands twice in one map. Join the two.";
    public const string NoMap = "A pack is a map of sections. Begin with a section such as \"properties:\".";
    public const string MoreFaults = "There are more faults than are shown. Mend these first.";
    public const string EmptyText = "An empty text is no name or word. Give one, or remove the line.";
    public const string ControlCharacter = "The text has a line break or control character. Remove it.";
    public const string AdditiveLevel = "What adds up is a stock or a flow. State \"kind: stock\" or \"kind: flow\", or remove \"additive\".";
    public const string SumOfOthers = "A sum and its parts must all be \"additive: true\". State it for each of them, or remove this one from \"sum_of\".";
    public const string SelfReference = "It names itself here. Name another one, or remove it.";

    public static string BadYaml(string detail) => $"The YAML cannot be read: {detail} Check the indentation, the quotes and the brackets.";

    public static string UnknownKey(string key, string hint, IEnumerable<string> known) =>
        $"There is no key \"{Shown(key)}\" here.{hint} Known: {string.Join(", ", known)}.";

    public static string BelongsUnder(string key) => $" It belongs under \"{key}\".";

    public static string WrongType(string expected, string found) => $"This must be {expected}, and is {found}.";

    public static string OutOfRange(decimal minimum, decimal maximum) => Invariant($"This must be a number from {minimum} to {maximum}.");

    public static string NotWhole(decimal minimum, decimal maximum) => Invariant($"This must be a whole number from {minimum} to {maximum}.");

    public static string UnknownWord(string word, string hint, IEnumerable<string> known) =>
        $"\"{Shown(word)}\" is not one of {string.Join(", ", known)}.{hint}";

    public static string TooLong(int maximum) => Invariant($"The text is longer than {maximum} characters. Shorten it.");

    public static string WrongCount(int minimum, int maximum) =>
        minimum == maximum ? Invariant($"The list needs exactly {minimum} items.")
        : minimum > 0 ? Invariant($"The list needs at least {minimum} items.")
        : Invariant($"The list has room for {maximum} items.");

    public static string Required(string key, string meaning) => $"\"{key}\" is missing. State {meaning}.";

    public static string Undefined(string what, string name, string hint) =>
        $"There is no {what} \"{Shown(name)}\" in this pack or those below it.{hint} Define it, or name a known one.";

    public static string UnknownPack(string name, string hint, IEnumerable<string> known) =>
        $"There is no rule pack \"{Shown(name)}\".{hint} Known: {string.Join(", ", known)}.";

    public static string ExtendsCircle(IEnumerable<string> circle) =>
        $"The packs extend each other in a circle: {string.Join(" → ", circle)}. Remove one of them.";

    public static string WrongName(string name, string file) => $"The pack's name is \"{Shown(name)}\", and its file's is \"{file}\". Make them equal.";

    public static string PartOfCircle(IEnumerable<string> circle) =>
        $"Something would be part of itself: {string.Join(" → ", circle.Select(Shown))}. Remove one of these part_of.";

    public static readonly string TooManyWholes = Invariant($"It is part of more than {Limits.Wholes} others, nearer and farther ones together. Flatten the tree.");

    public static string ClaimedTwice(string form, string first, string second) =>
        $"\"{Shown(form)}\" stands for \"{Shown(first)}\" and for \"{Shown(second)}\". Remove it from one of them.";

    public static string FormIsName(string form, string name, string owner) =>
        $"\"{Shown(form)}\", given as a form of \"{Shown(name)}\", is the name of another entry, \"{Shown(owner)}\". Remove it here, or make one entry of the two.";

    public static string OnlyFor(string key, string types, string found) => $"\"{key}\" is for properties whose value is {types}; this one's is {found}. Remove \"{key}\", or change \"value\".";

    public static string UnknownRule(string id, string hint) =>
        $"There is no rule \"{Shown(id)}\".{hint} Name one that is built in, or state the \"kind\" of a rule of your own.";

    public static string ReservedRuleId(string group) =>
        $"Ids that begin with \"{group}/\" are those of built-in rules. Give the rule an id of its own, such as \"cargo/tonnage\".";

    public const string BadRuleId = "A rule's id is two names with a slash between, of small letters, digits and single hyphens, at most 100 characters in all, such as \"cargo/tonnage\".";

    public static readonly string TooManyUserRules = Invariant($"The pack has more than {Limits.UserRules} rules of its own. Join some: one rule can have several selectors.");

    public static readonly string TooManyReadings = Invariant($"The pack's own rules have more than {Limits.UserReadings} different readings. Give some of them the same.");

    public static string NoReadings(string kind) => $"Rules of the kind \"{kind}\" read no numbers. Remove \"readings\", or choose a kind that begins with \"quantity/\".";

    public static string UnknownPlaceholder(string placeholder) =>
        $"A message has no placeholder {{{Shown(placeholder)}}}. Known: {{what}}, {{positions}}, {{speaker}}.";

    public static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
