import Rulebook
import Testing

@testable import Ledger

/// What the desk takes in, and who is at it.
@Suite struct RequestTests {
    private let folder: LedgerFolder
    private let ledger: Ledger
    private static let ada = UserName("ada")!

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        try ledger.setPassword(of: 1, "$scrypt$ln=17,r=8,p=1$c2FsdA$aGFzaA")
    }

    private func arrival(_ content: UInt8) throws -> Int64 {
        let arrival = Arrival(channel: .desk, name: Array("00900001 Ada".utf8), suffix: ".folder")
        return try ledger.receive(arrival, digest: .of([content]), size: 1, run: nil).arrival
    }

    @Test func readsBackLatestFirst() throws {
        let ada = try #require(try ledger.standing(of: 1))
        for content in 1...5 { try ledger.addRequest(arrival: arrival(UInt8(content)), by: ada) }
        #expect(try ledger.requests(limit: 3).map(\.id) == [5, 4, 3])
        #expect(try ledger.requests(before: 3, limit: 3).map(\.id) == [2, 1])
        let request = try ledger.request(2)
        #expect(request.by == Self.ada)
        #expect(request.delivery.digest == .of([2]))
        #expect(request.judgement == nil)
        #expect(request.arrival.name == Array("00900001 Ada".utf8))
        #expect(throws: LedgerFault.noSuch("request", id: 9)) { _ = try ledger.request(9) }
        try ledger.verify()
    }

    /// One arrival is one request; bytes that came before are another arrival.
    @Test func anArrivalIsOneRequest() throws {
        let ada = try #require(try ledger.standing(of: 1))
        let first = try arrival(1)
        try ledger.addRequest(arrival: first, by: ada)
        #expect(throws: LedgerFault.self) { try ledger.addRequest(arrival: first, by: ada) }
        try ledger.addRequest(arrival: try arrival(1), by: ada)
        #expect(try Set(ledger.requests(limit: 9).map(\.delivery.id)) == [1])
    }

    @Test func languageIsKeptOnce() throws {
        #expect(try ledger.language(of: 1) == nil)
        for language in Language.allCases {
            try ledger.setLanguage(of: 1, language)
            #expect(try ledger.language(of: 1) == language)
        }
    }

    /// Each of these is another standing, so that what rests on the one before is over.
    @Test func standingChangesWithWhatItRestsOn() throws {
        var seen: [Standing?] = [try ledger.standing(of: 1)]
        #expect(seen[0]?.role == .clerk)
        try ledger.appoint(Self.ada, as: .lead, by: "officer")
        seen.append(try ledger.standing(of: 1))
        try ledger.appoint(Self.ada, as: .clerk, by: "officer")
        seen.append(try ledger.standing(of: 1))
        try ledger.setPassword(of: 1, "$scrypt$ln=17,r=8,p=1$c2FsdB$aGFzaB")
        seen.append(try ledger.standing(of: 1))
        try ledger.appoint(Self.ada, as: nil, by: "officer")
        seen.append(try ledger.standing(of: 1))
        #expect(seen.last == .some(nil))
        #expect(Set(seen).count == seen.count)
        try ledger.appoint(Self.ada, as: .clerk, by: "officer")
        #expect(try ledger.standing(of: 1) == nil, "the password is gone")
        #expect(try ledger.standing(of: 2) == nil)
    }
}
