using System.Text.Json.Nodes;

namespace Consistency.RulePacks.Tests.Schema;

/// <summary>Seeded changes of a document with every key: schema and reader take the same ones.</summary>
public class AgreementTests
{
    private const int Rounds = 2_000;

    private const string Good = """
        {"name": "harbour", "extends": ["units"],
         "properties": {"berths": {"value": "quantity", "kind": "stock", "additive": true, "count": true, "literal": false, "harm": false, "single_valued": true, "timeless": false, "offices": false,
            "quote": false, "of": "ships", "unit": "m", "window_days": 3, "scale": "size", "opposite_of": "quays", "order": "at", "confusable": ["quays"], "part_of": ["docks"], "sum_of": ["a", "b"], "forms": ["moorings"]}},
         "subjects": {"ships": {"part_of": ["boats"], "forms": ["vessels"], "parts": ["tugs"]}}, "qualifiers": {"flag": {"Norlandic": {"forms": ["of norland"]}}}, "places": {"Norland": {"parts": ["Ostby"]}},
         "events": {"storm": {"forms": ["gale"]}}, "units": {"m": {"dimension": "length", "factor": 1.5, "rounding": true, "measured": false, "forms": ["metre"]}},
         "readings": {"literal_below": 100, "maximum_rounding_share": 0.05, "about_share": 0.1, "ceiling_floor_share": 0.1, "tolerance": 0.01},
         "offices": {"bodies": {"port": {"forms": ["harbour"]}}, "offices": {"pilot": {"class": "port", "bodies": ["port"], "part_of": ["crew"], "forms": ["sea pilot"]}}, "description_marks": ["senior"], "former_marks": ["former"]},
         "scales": {"size": {"high": ["most"], "low": ["least"], "favourable": ["best"], "unfavourable": ["worst"], "harm_words": ["loss"]}},
         "names": {"titles": ["capt"], "body_words": ["board"], "title_bodies": {"capt": ["port"]}},
         "wordings": {"stop_words": ["the"], "negations": ["not"], "modals": {"possible": ["may"]}, "synonyms": [["keep", "hold"]], "opposites": [["ebb", "flow"]], "irregular": {"keep": ["kept"]},
            "contractions": {"can't": "can not"}, "number_words": {"twenty": 20}, "remark_share": 0.5, "remark_words": 2},
         "facets": {"as_of": true, "tension_assumptions": 2, "maximum_compared": 256},
         "rules": {"quantity/conflict": {"enabled": true, "maximum_severity": "tension", "message": "{what}"},
            "cargo/tonnage": {"kind": "quantity/conflict", "where": [{"property": "berths", "subject": "ships", "qualifiers": {"flag": "Norlandic"}, "place": "Norland", "event": "storm"}], "enabled": true,
               "severity": "notice", "maximum_severity": "tension", "readings": {"tolerance": 0.02}, "message": "{what}", "flags": "x", "example": "x", "counterexample": "x", "remedy": "x"}}}
        """;

    [Fact]
    public void Schema_and_reader_take_the_same_documents()
    {
        Assert.Equal((true, true), (SchemaDoor.SchemaTakes(Good), SchemaDoor.ReaderTakes(Good)));
        var random = new Random(11);
        var taken = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var document = JsonNode.Parse(Good)!;
            Change(document, random);
            var (bySchema, byReader) = (SchemaDoor.SchemaTakes(document), SchemaDoor.ReaderTakes(document.ToJsonString()));
            Assert.True(bySchema == byReader, $"Taken by the schema: {bySchema}, by the reader: {byReader}:\n{document.ToJsonString()}");
            taken += bySchema ? 1 : 0;
        }

        Assert.InRange(taken, Rounds / 10, Rounds * 9 / 10);
    }

    /// <summary>Puts another value, or another key, in the place of one.</summary>
    private static void Change(JsonNode document, Random random)
    {
        var places = Places(document).ToList();
        var (parent, key, index) = places[random.Next(places.Count)];
        if (parent is JsonArray list)
        {
            list[index] = Other(random);
            return;
        }

        var map = (JsonObject)parent;
        // The names of rules are looked at when rules are compiled, and are tested there.
        if (random.Next(4) == 0 && !key.Contains('/', StringComparison.Ordinal))
            map[key + "s"] = map[key]!.DeepClone();
        else
            map[key] = Other(random);
    }

    private static IEnumerable<(JsonNode Parent, string Key, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(e => Places(e.Value).Prepend((map, e.Key, 0))),
        JsonArray list => list.SelectMany((e, i) => Places(e).Prepend((list, "", i))),
        _ => [],
    };

    private static JsonNode? Other(Random random) => random.Next(14) switch
    {
        0 => null,
        1 => true,
        2 => 0,
        3 => 1.5,
        4 => -7,
        5 => 1e17,
        6 => "",
        7 => "words",
        8 => "a\tb",
        9 => new string('w', random.Next(190, 1010)),
        10 => new JsonArray("one"),
        11 => new JsonArray("one", "two", "three"),
        12 => new JsonObject(),
        _ => new JsonObject { ["forms"] = new JsonArray("one") },
    };
}
