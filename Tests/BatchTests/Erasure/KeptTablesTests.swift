import Ledger
import OfficeSupport
import Records
import Testing

@testable import Batch

@Suite("Staff and history files that name a person")
struct KeptTablesTests {
    private let opened: OpenedOffice
    private var office: OpenOffice { opened.open }
    private var ledger: Ledger { opened.ledger }

    init() throws { opened = try OpenedOffice() }

    private func names(_ person: Person, _ text: String) throws -> Bool {
        let digest = try office.store.put(Array(text.utf8)).digest
        try office.store.sync()
        let arrival = Arrival(channel: .folder, name: [0x61])
        let delivery = try ledger.receive(arrival, digest: .of([1]), size: 1, run: nil).delivery
        let facts = JudgingFacts(
            run: nil, rulebook: try SampleDeliveries.rulebook(ledger), asOf: CalendarDay("2026-11-23")!, historyUntil: 0,
            staff: digest)
        try ledger.conclude(delivery, facts, found: 0, by: "batch") { _ in }
        return try KeptTables(office.store, ledger).naming(person).map(\.digest) == [digest]
    }

    private static let staff = "Name,index_number,email\nAda Example,00900001,Ada@example.org\nBob Sample,,\n"

    @Test(arguments: [
        (Person(indexNumber: "900001"), true), (Person(email: "ada@EXAMPLE.org"), true), (Person(name: "example ada"), true),
        (Person(indexNumber: "900002", name: "Ada Example"), false), (Person(indexNumber: "900002", name: "Bob Sample"), true),
        (Person(indexNumber: "90000"), false), (Person(name: "Cyd"), false),
    ])
    func staff(_ person: Person, _ isNamed: Bool) throws { #expect(try names(person, Self.staff) == isNamed) }

    @Test func history() throws {
        let history = "index_number;course_code;completed_on\n0900001;LMS-3395;2020-02-03\n"
        #expect(try names(Person(indexNumber: "900001", name: "Ada"), history))
    }

    /// It serves nothing any more.
    @Test func damagedOneIsTakenToNameAnybody() throws { #expect(try names(Person(name: "Cyd"), "a,b\n\"")) }
}
