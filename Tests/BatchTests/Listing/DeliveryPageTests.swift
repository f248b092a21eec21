import Batch
import FixtureSupport
import Ledger
import OfficeSupport
import Rulebook
import Testing

@Suite("A delivery's page")
struct DeliveryPageTests {
    private let temporary: TemporaryOffice
    private let ledger: Ledger

    init() throws { (temporary, ledger) = try SampleDeliveries.office() }

    private func page(_ delivery: Int64) throws -> String {
        var text = ""
        try DeliveryPage(ledger, delivery: delivery).forEachLine { text += $0 }
        return text
    }

    @Test func judged() throws {
        #expect(
            try page(1) == """
                Delivery 1: judged
                  Received  2026-11-18T11:06:40Z, 1 bytes
                  SHA-256   \(ContentDigest.of([1]))
                  Came      2026-11-18T11:06:40Z in run 1, as Canary first.csv
                  Came      2026-11-18T11:06:40Z in run 1, as Canary first again\\u{202E}.csv
                  Tried     2026-11-18T11:06:40Z in run 1: finished
                  Settled   2026-11-18T11:06:40Z judged
                  Judged    2026-11-18T11:06:40Z in run 1
                  As of     2026-11-23, with what the ledger held up to entry 2
                  Rulebook  \(Project.rulebook.get().digest)
                  Records   3: 1 to accept, 1 to reject, 1 to look at
                  verdict 1  record 1  accept  current-course  bsafe  2021-03-12
                  verdict 2  record 2  refer  date-missing  bsafe
                    decision 1  accept  bsafe  2022-05-01  date asked for  by clerk-1 at 2026-11-18T11:06:40Z, withdrawn
                    note: Canary note
                  verdict 3  record 3  reject  replaced-not-accepted  bsafe  2017-06-08

                """)
    }

    @Test func quarantinedAndPutBack() throws {
        try ledger.settle(2, as: .received, because: nil, by: "clerk-1")
        let page = try page(2)
        #expect(page.hasPrefix("Delivery 2: received\n"))
        #expect(page.contains("in run 1: crashed\n") && page.contains("in run 1: timed-out\n"))
        #expect(page.contains("quarantined, because crashed-twice\n") && page.hasSuffix("Z put back\n"))
    }

    @Test func erasedNamesAreSaidToBe() throws {
        _ = try ledger.purge(.names, before: Moment(seconds: .max), by: "officer")
        #expect(try page(1).contains("as (name erased)\n") && !page(1).contains("Canary first"))
    }

    @Test func thereMustBeOne() {
        #expect(throws: LedgerFault.noSuch("delivery", id: 9)) { try DeliveryPage(ledger, delivery: 9) }
    }
}
