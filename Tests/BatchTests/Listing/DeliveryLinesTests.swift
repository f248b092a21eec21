import Batch
import Ledger
import OfficeSupport
import Testing

@Suite("A list of deliveries")
struct DeliveryLinesTests {
    private let temporary: TemporaryOffice
    private let ledger: Ledger

    init() throws { (temporary, ledger) = try SampleDeliveries.office() }

    private func lines(_ format: ListFormat) throws -> [String] {
        let lines = DeliveryLines(format)
        var all = lines.header.isEmpty ? [] : [lines.header]
        try ledger.forEachListed { all.append(lines.line($0)) }
        return all
    }

    @Test func table() throws {
        #expect(
            try lines(.table) == [
                "    No  Received              State                Size  Records   Accept   Reject    Refer  Names\n",
                "     1  2026-11-18T11:06:40Z  judged                  1        3        1        1        1  "
                    + "Canary first.csv; Canary first again\\u{202E}.csv\n",
                "     2  2026-11-18T11:06:40Z  quarantined             1        -        -        -        -  "
                    + "=Canary, \"second\"\\u{000A}\\u{001B}[31m.pdf\n",
                "     3  2026-11-18T11:06:40Z  received                1        -        -        -        -  Canary third.xml\\xFF\n",
            ])
    }

    @Test func csv() throws {
        #expect(
            try lines(.csv) == [
                "delivery,received_at,state,size,records,accepted,rejected,referred,unreadable,names\n",
                "1,2026-11-18T11:06:40Z,judged,1,3,1,1,1,0,Canary first.csv;Canary first again\\u{202E}.csv\n",
                "2,2026-11-18T11:06:40Z,quarantined,1,,,,,,\"'=Canary, \"\"second\"\"\\u{000A}\\u{001B}[31m.pdf\"\n",
                "3,2026-11-18T11:06:40Z,received,1,,,,,,Canary third.xml\\xFF\n",
            ])
    }

    @Test func ndjson() throws {
        let lines = try lines(.ndjson)
        let digest = ContentDigest.of([1])
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "{\"delivery\":1,\"receivedAt\":\"2026-11-18T11:06:40Z\",\"state\":\"judged\",\"size\":1,\"sha256\":\"\(digest)\","
                + "\"records\":3,\"accepted\":1,\"rejected\":1,\"referred\":1,\"unreadable\":0,"
                + "\"names\":[\"Canary first.csv\",\"Canary first again\\\\u{202E}.csv\"]}\n")
        #expect(lines[1].contains("\"records\":null,") && lines[2].contains("\"names\":[\"Canary third.xml\\\\xFF\"]"))
    }

    @Test func erasedNamesAreSaidToBe() throws {
        _ = try ledger.purge(.names, before: Moment(seconds: .max), by: "officer")
        #expect(try lines(.table)[1].hasSuffix("  (erased)\n"))
        #expect(try lines(.csv)[1].hasSuffix(",0,\n") && lines(.ndjson)[0].hasSuffix("\"names\":[]}\n"))
    }
}
