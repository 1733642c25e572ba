using System.Globalization;

namespace Consistency.RulePacks.PackTests;

/// <summary>The texts of the faults of tests: each says what is wrong and what to do.</summary>
internal static class TestTexts
{
    public const string NoList = "The tests are a list. Begin each with a dash: \"- name: …\".";
    public const string NoInput = "The test has nothing to check. Give claims, sentences or reports.";
    public const string NoExpectation = "\"expect\" is missing. State \"none\", a rule, a list of rules, or rules with their severities.";
    public const string NoValue = "The claim has no value. Give one of quantity, time, entity, statement and truth.";
    public const string SeveralValues = "The claim has several values. Keep one of quantity, time, entity, statement and truth.";
    public const string UnitWithoutQuantity = "\"unit\" is for a quantity. Remove it, or give the quantity.";
    public const string NoQuantity = "This is no quantity. Write 17, 20 to 30, or a number after \"about\", \"at least\", \"more than\", \"at most\" or \"less than\"; its unit goes under \"unit\".";
    public const string NoTime = "This is no ISO 8601 time or span. Write 2031, 2031-05, 2031-05-04, 2031-05-04T07:10, 07:10, or two of them with \" to \" between.";
    public const string NoDate = "This is no date. Write it as 2031-05-04.";
    public const string NoFlag = "This must be true or false.";
    public const string NoText = "This must be a text, a map of one source to its text, or a map with \"text\".";
    public const string NoSeverity = "This is no severity. Write notice, tension, contradiction or any.";
    public const string NoCertainty = "This is no certainty. Write plain, hedged or disputed.";
    public const string ControlCharacter = "The text has a control character. Remove it.";
    public const string NameTwice = "Another test has this name. Give each its own.";

    public static string UnknownRule(string id, string hint) =>
        $"There is no rule \"{FaultTexts.Shown(id)}\" to expect.{hint} Name one that is built in, or one of the pack's own.";

    public static string TooMany(int maximum) => string.Create(CultureInfo.InvariantCulture, $"There are more than {maximum} here. Split them, or leave some out.");
}
