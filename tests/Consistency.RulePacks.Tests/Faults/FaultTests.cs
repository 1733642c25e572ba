namespace Consistency.RulePacks.Tests.Faults;

/// <summary>Every kind of fault, with its place and a message that says what to do.</summary>
public class FaultTests
{
    [Theory]
    [InlineData("propertys: {}", 1, 1, "propertys", "Did you mean \"properties\"?")]
    [InlineData("properties:\n  berths:\n    valeu: quantity\n    value: quantity", 3, 5, "properties.berths.valeu", "Did you mean \"value\"?")]
    [InlineData("properties:\n  berths: {value: qantity}", 2, 19, "properties.berths.value", "Did you mean \"quantity\"?")]
    [InlineData("properties:\n  berths: {kind: stock}", 2, 3, "properties.berths", "\"value\" is missing")]
    [InlineData("properties: [berths]", 1, 13, "properties", "must be a map")]
    [InlineData("properties: {berths: {value: quantity, forms: moorings}}", 1, 47, "properties.berths.forms", "must be a list")]
    [InlineData("properties: {berths: {value: quantity, count: 1}}", 1, 47, "properties.berths.count", "must be true or false")]
    [InlineData("properties: {berths: {value: quantity, count: 'true'}}", 1, 47, "properties.berths.count", "must be true or false")]
    [InlineData("properties: {berths: {value: quantity, window_days: 1.5}}", 1, 53, "properties.berths.window_days", "a whole number from 0 to 3660")]
    [InlineData("properties: {berths: {value: quantity, window_days: soon}}", 1, 53, "properties.berths.window_days", "a whole number from 0 to 3660")]
    [InlineData("readings: {about_share: 1.5}", 1, 25, "readings.about_share", "a number from 0 to 1")]
    [InlineData("readings: {about_share: 1e99}", 1, 25, "readings.about_share", "a number from 0 to 1")]
    [InlineData("properties: {berths: {value: quantity, part_of: [moornigs]}}", 1, 50, "properties.berths.part_of[0]", "There is no property \"moornigs\"")]
    [InlineData("properties: {berths: {value: quantity, part_of: [perished]}}", 1, 50, "properties.berths.part_of[0]", "Did you mean \"killed\"?")]
    [InlineData("properties: {berths: {value: quantity, confusable: [kiled]}}", 1, 53, "properties.berths.confusable[0]", "Did you mean \"killed\"?")]
    [InlineData("properties: {berths: {value: quantity, kind: stock, additive: true, sum_of: [kiled]}}", 1, 78, "properties.berths.sum_of[0]", "Did you mean \"killed\"?")]
    [InlineData("properties: {berths: {value: quantity, sum_of: [killed]}}", 1, 49, "properties.berths.sum_of[0]", "must all be \"additive: true\"")]
    [InlineData("properties: {berths: {value: quantity, kind: stock, additive: true, sum_of: [age]}}", 1, 78, "properties.berths.sum_of[0]", "must all be \"additive: true\"")]
    [InlineData("properties: {killed: {sum_of: [killed-or-wounded]}}", 1, 32, "properties.killed.sum_of[0]", "part of itself")]
    [InlineData("properties: {killed: {sum_of: [killed]}}", 1, 32, "properties.killed.sum_of[0]", "names itself")]
    [InlineData("properties: {berths: {value: truth, opposite_of: nothing-known}}", 1, 50, "properties.berths.opposite_of", "There is no property \"nothing-known\"")]
    [InlineData("properties: {berths: {value: truth, opposite_of: berths}}", 1, 50, "properties.berths.opposite_of", "names itself")]
    [InlineData("properties: {berths: {value: statement, scale: seize}}", 1, 48, "properties.berths.scale", "Did you mean \"size\"?")]
    [InlineData("properties: {berths: {value: quantity, unit: parsnip}}", 1, 46, "properties.berths.unit", "There is no unit \"parsnip\"")]
    [InlineData("properties: {berths: {value: truth, count: true}}", 1, 44, "properties.berths.count", "is for properties whose value is quantity")]
    [InlineData("properties: {berths: {value: truth, offices: true}}", 1, 46, "properties.berths.offices", "is for properties whose value is entity")]
    [InlineData("properties: {berths: {value: truth, order: before}}", 1, 44, "properties.berths.order", "is for properties whose value is entity")]
    [InlineData("properties: {berths: {value: entity, order: at}}", 1, 45, "properties.berths.order", "is for properties whose value is time")]
    [InlineData("properties: {berths: {value: quantity, additive: true}}", 1, 50, "properties.berths.additive", "kind: stock")]
    [InlineData("properties: {berths: {value: quantity, forms: [a, moorings]}, docks: {value: quantity, forms: [moorings]}}", 1, 96, "properties.docks.forms[0]", "\"moorings\" stands for")]
    [InlineData("properties: {berths: {value: quantity, forms: [killed]}}", 1, 48, "properties.berths.forms[0]", "is the name of another entry")]
    [InlineData("subjects: {dockers: {part_of: [stevedores]}, stevedores: {part_of: [dockers]}}", 1, 69, "subjects.stevedores.part_of[0]", "part of itself")]
    [InlineData("subjects: {people: {part_of: [civilians]}}", 1, 31, "subjects.people.part_of[0]", "part of itself: people → civilians → people")]
    [InlineData("subjects: {dockers: {part_of: [dockers]}}", 1, 32, "subjects.dockers.part_of[0]", "part of itself")]
    [InlineData("subjects: {dockers: {forms: ['']}}", 1, 30, "subjects.dockers.forms[0]", "empty text")]
    [InlineData("subjects: {dockers: {forms: [\"a\\nb\"]}}", 1, 30, "subjects.dockers.forms[0]", "line break")]
    [InlineData("qualifiers: {port: {Nordhavn: {parts: [Kai 1, Kai 2], part_of: [Sudhavn]}}}", 1, 65, "qualifiers.port.Nordhavn.part_of[0]", "Sudhavn")]
    [InlineData("units: {league: {factor: 5556}}", 1, 9, "units.league", "\"dimension\" is missing")]
    [InlineData("units: {league: {dimension: length}}", 1, 9, "units.league", "\"factor\" is missing")]
    [InlineData("units: {league: {dimension: length, factor: 0}}", 1, 45, "units.league.factor", "a number from")]
    [InlineData("offices: {offices: {Harbour Master: {bodies: [Harbour Board]}}}", 1, 47, "offices.offices.Harbour Master.bodies[0]", "There is no body \"Harbour Board\"")]
    [InlineData("names: {title_bodies: {capt: [nobody]}}", 1, 31, "names.title_bodies.capt[0]", "There is no body \"nobody\"")]
    [InlineData("scales: {depth: {high: [deep], low: [deep]}}", 1, 38, "scales.depth.low[0]", "\"deep\" stands for")]
    [InlineData("wordings: {opposites: [[ebb, flow, slack]]}", 1, 24, "wordings.opposites[0]", "exactly 2 items")]
    [InlineData("wordings: {synonyms: [[ebb]]}", 1, 23, "wordings.synonyms[0]", "at least 2 items")]
    [InlineData("wordings: {irregular: {moor: [mot], mote: [mot]}}", 1, 44, "wordings.irregular.mote[0]", "\"mot\" stands for")]
    [InlineData("rules: {quantity/conflcit: {enabled: false}}", 1, 9, "rules.quantity/conflcit", "Did you mean \"quantity/conflict\"?")]
    [InlineData("rules: {quantity/conflict: {maximum_severity: error}}", 1, 47, "rules.quantity/conflict.maximum_severity", "notice, tension, contradiction")]
    [InlineData("rules: {quantity/conflict: {message: 'Who said {waht}?'}}", 1, 38, "rules.quantity/conflict.message", "no placeholder {waht}")]
    [InlineData("rules: {quantity/conflict: [off]}", 1, 28, "rules.quantity/conflict", "must be a map")]
    [InlineData("rules: {cargo/tonnage: {enabled: false}}", 1, 9, "rules.cargo/tonnage", "state the \"kind\"")]
    [InlineData("rules: {quantity/tonnage: {kind: quantity/conflict}}", 1, 9, "rules.quantity/tonnage", "those of built-in rules")]
    [InlineData("rules: {Cargo/tonnage: {kind: quantity/conflict}}", 1, 9, "rules.Cargo/tonnage", "two names with a slash between")]
    [InlineData("rules: {cargo/tonnage: {kind: quantity/conflcit}}", 1, 31, "rules.cargo/tonnage.kind", "Did you mean \"quantity/conflict\"?")]
    [InlineData("rules: {cargo/tonnage: {kind: quantity/conflict, where: [{property: kiled}]}}", 1, 69, "rules.cargo/tonnage.where[0].property", "Did you mean \"killed\"?")]
    [InlineData("rules: {cargo/tonnage: {kind: quantity/conflict, where: [{subjetc: ship}]}}", 1, 59, "rules.cargo/tonnage.where[0].subjetc", "Did you mean \"subject\"?")]
    [InlineData("rules: {cargo/tonnage: {kind: quote/drift, readings: {tolerance: 0.1}}}", 1, 54, "rules.cargo/tonnage.readings", "read no numbers")]
    [InlineData("rules: {cargo/tonnage: {kind: quote/drift, message: 'Who said {waht}?'}}", 1, 53, "rules.cargo/tonnage.message", "no placeholder {waht}")]
    [InlineData("extends: [defualt]", 1, 11, "extends[0]", "Did you mean \"default\"?")]
    [InlineData("subjects: {dockers: {}, dockers: {}}", 1, 25, "subjects.dockers", "stands twice")]
    [InlineData("subjects: {dockers: &a {}}", 1, 21, "subjects.dockers", "Anchors and aliases")]
    [InlineData("subjects: {dockers: !!map {}}", 1, 21, "subjects.dockers", "Tags are not read")]
    [InlineData("subjects: {? [a, b] : {}}", 1, 14, "subjects", "A key must be a single text")]
    [InlineData("subjects: {}\n---\nsubjects: {}", 2, 1, "document", "Only one document")]
    [InlineData("subjects: {dockers: {forms: [a, b}}", 1, 34, "document", "The YAML cannot be read")]
    [InlineData("- subjects", 1, 1, "document", "A pack is a map of sections")]
    [InlineData("just words", 1, 1, "document", "A pack is a map of sections")]
    public void A_fault_names_its_place_and_what_to_do(string document, int line, int column, string path, string message)
    {
        var fault = Catalog.OneFault(document);
        Assert.Equal((line, column, path), (fault.Line, fault.Column, fault.Path));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_found_at_once_in_the_order_of_the_document()
    {
        var faults = Catalog.Faults("""
            readings: {about_share: -1}
            properties:
              berths: {value: number, part_of: [quays]}
              docks: {value: quantity, unti: m}
            subjects: {dockers: {part_of: [crews]}}
            """);
        Assert.Equal(["readings.about_share", "properties.berths.value", "properties.berths.part_of[0]", "properties.docks.unti", "subjects.dockers.part_of[0]"], faults.Select(f => f.Path));
    }

    [Fact]
    public void An_unknown_name_is_told_with_the_known_ones()
    {
        var unknown = Assert.Throws<UnknownRulePackException>(() => Catalog.Shipped.Compile(["defualt"]));
        Assert.Equal("defualt", unknown.Name);
        Assert.Contains("default", unknown.Message, StringComparison.Ordinal);
    }
}
