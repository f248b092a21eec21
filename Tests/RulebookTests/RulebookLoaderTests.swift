import FixtureSupport
import Records
import Rulebook
import Testing

/// What the loader asks of a table before it looks at what its rows say.
@Suite struct RulebookLoaderTests {
    @Test func shippedRulebookLoads() throws {
        let rulebook = try Rulebook(folder: Project.rules)
        #expect(rulebook.codes.count >= 63)
        #expect(rulebook.digest.hasPrefix("sha256:"))
        #expect(rulebook.digest.utf8.count == 7 + 64)
    }

    /// The tables written anew by these tests are the shipped ones: an unchanged copy is not refused.
    @Test func unchangedCopyLoads() throws {
        #expect(try RuleTables().faults() == [])
    }

    @Test func rowsAreNumberedInTheOrderOfTheirIDs() throws {
        let rulebook = try RuleTables().load()
        #expect(rulebook.rows[.codes].map(\.id) == rulebook.rows[.codes].map(\.id).sorted())
        #expect(rulebook.rows[.titles].map(\.id) == rulebook.titles.map(\.id))
    }

    @Test(arguments: refusals)
    func tableIsRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let refusals: [Refusal] = [
        Refusal("a column with another name") { tables in
            tables.setHeader(.courses, "audience", to: "readers")
            return [.init(.courses, 1, "the columns must be id,family,version,title,audience")]
        },
        Refusal("a row with a cell too many") { tables in
            tables.addCell(.titles, "bsafe-un")
            return [.init(.titles, tables.line(.titles, "bsafe-un"), "6 cells and the header 5")]
        },
        Refusal("a quote that is never closed") { tables in
            tables.replace(.policies, withBytes: Array("id,value,meaning,source\na,\"b,c,office\n".utf8))
            return [.init(.policies, 2, "never closed")]
        },
        Refusal("a table that is not UTF-8") { tables in
            tables.replace(.families, withBytes: tables.bytes(.families) + [0x61, 0xFF, 0x0A])
            return [.init(.families, nil, "not UTF-8")]
        },
        Refusal("a table without a byte") { tables in
            tables.replace(.titleNoise, withBytes: [])
            return [.init(.titleNoise, nil, "empty")]
        },
        Refusal("a row without an id") { tables in
            let line = tables.append(.titleNoise, ["word": "x", "language": "en", "source": "tool"])
            return [.init(.titleNoise, line, "no id")]
        },
        Refusal("an id that stands twice") { tables in
            let line = tables.append(.titleNoise, ["id": "en-01", "word": "x", "language": "en", "source": "tool"])
            return [.init(.titleNoise, line, "the id en-01 is also that of line \(tables.line(.titleNoise, "en-01"))")]
        },
        Refusal("an id that stands twice in another case") { tables in
            let line = tables.append(.issuers, ["id": "WHO", "names": "Who else", "standing": "agency", "source": "tool"])
            return [.init(.issuers, line, "is also that of line \(tables.line(.issuers, "who"))")]
        },
        Refusal("a code that stands twice") { tables in
            let line = tables.append(.codes, ["id": "LMS-3395", "course": "bsafe", "status": "current", "source": "ML"])
            return [.init(.codes, line, "is also that of line \(tables.line(.codes, "LMS-3395"))")]
        },
        .cell(.codes, "LMS-3395", "source", "", says: "the row LMS-3395 has no source"),
        .cell(.equivalences, "asitf-bsafe", "source", "", says: "no source"),
        .cell(.reasons, "date-missing", "source", "", says: "no source"),
        .cell(.codes, "LMS-3395", "source", "O-nowhere", says: "there is no source “O-nowhere”"),
        .cell(.languages, "fr-07", "source", "O-nowhere", says: "there is no source “O-nowhere”"),
    ]

    /// Every table's rows need a source, not only those above.
    @Test(arguments: Table.allCases.filter { $0 != .sources })
    func rowWithoutSourceIsRefused(_ table: Table) throws {
        var tables = try RuleTables()
        let id = tables.ids(table)[tables.ids(table).count / 2]
        tables.set(table, id, "source", to: "")
        let faults = try tables.faults()
        #expect(faults.map(\.file) == ["\(table.name).csv"])
        #expect(faults.map(\.line) == [tables.line(table, id)])
    }

    @Test func missingTableIsNamed() throws {
        let tables = try RuleTables()
        let unusable = #expect(throws: UnusableRulebook.self) {
            try Rulebook { table in
                if table == .codes { throw ReadingFault(.missing) }
                return InputSource(name: "", bytes: tables.bytes(table))
            }
        }
        #expect(unusable?.faults.map(\.file) == ["codes.csv"])
    }

    /// One run names everything that is wrong, so that a table can be mended in one go.
    @Test func everyFaultIsNamed() throws {
        var tables = try RuleTables()
        tables.set(.codes, "LMS-3395", "course", to: "nowhere")
        tables.set(.codes, "LMS-3396", "status", to: "new")
        tables.set(.courses, "asitf", "family", to: "nowhere")
        #expect(try tables.faults().map(\.file).sorted() == ["codes.csv", "codes.csv", "courses.csv"])
    }
}
