import Foundation
import GRDB
import Testing

@testable import Ledger

/// Who may use the desk.
@Suite struct UserTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
    }

    private static let ada = UserName("ada")!
    private static let hash = "$scrypt$ln=17,r=8,p=1$c2FsdA$aGFzaA"

    private func later(_ seconds: Int64) throws -> Ledger {
        try Ledger(path: folder.file, clock: { Moment(seconds: LedgerFolder.time.seconds + seconds) })
    }

    private func isInFile(_ text: String) -> Bool { folder.bytes.range(of: Data(text.utf8)) != nil }

    // MARK: Names

    @Test(
        arguments: [
            ("ada", "ada"), ("Ada.Example-2", "ada.example-2"), ("a", "a"), (String(repeating: "a", count: 64), nil),
        ] as [(String, String?)])
    func nameIsTaken(_ text: String, _ name: String?) { #expect(UserName(text)?.description == name ?? text) }

    @Test(arguments: [
        "", "2ada", ".ada", "-", "ada example", "ada\n", "аda", "ada@example.org", "ADÁ", String(repeating: "a", count: 65),
    ])
    func nameIsRefused(_ text: String) { #expect(UserName(text) == nil) }

    /// The schema refuses what the type does.
    @Test(arguments: ["", "2ada", "Ada", "ada example", String(repeating: "a", count: 65)])
    func nameIsRefusedByTheSchema(_ name: String) {
        #expect(throws: LedgerFault.self) {
            try ledger.write { try $0.execute(sql: "INSERT INTO users (name, made_at) VALUES (?, 1)", arguments: [name]) }
        }
    }

    // MARK: Appointments

    @Test func newLedgerHasNobody() throws { #expect(try ledger.users().isEmpty) }

    @Test func userIsMadeOnce() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        #expect(throws: LedgerFault.userExists(name: "ada")) { try ledger.addUser(Self.ada, as: .lead, by: "officer") }
        let user = try #require(try ledger.user(Self.ada))
        #expect(user == User(id: 1, name: Self.ada, role: .clerk, hasPassword: false, madeAt: LedgerFolder.time))
        #expect(try ledger.users() == [user])
        try ledger.verify()
    }

    @Test func lastAppointmentCounts() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        for role in [Role.lead, nil, .auditor, nil] {
            try ledger.appoint(Self.ada, as: role, by: "officer")
            #expect(try ledger.user(Self.ada)?.role == role)
        }
        #expect(throws: LedgerFault.noSuchUser(name: "bob")) { try ledger.appoint(UserName("bob")!, as: .lead, by: "officer") }
        try ledger.verify()
    }

    /// Whoever lost the role and gets another must be invited anew: the old password serves nobody.
    @Test func passwordGoesWithTheRole() throws {
        let user = try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        try ledger.setPassword(of: user, Self.hash)
        try ledger.appoint(Self.ada, as: nil, by: "officer")
        try ledger.appoint(Self.ada, as: .clerk, by: "officer")
        #expect(try ledger.passwordHash(of: user) == nil && ledger.user(Self.ada)?.hasPassword == false)
        #expect(!isInFile(Self.hash))
    }

    // MARK: Invitations

    @Test func invitationServesOnce() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        let token = try ledger.invite(Self.ada, for: 60, by: "officer")
        #expect(token.text.utf8.count == 43)
        #expect(try ledger.invited(SecretToken(token.text))?.name == Self.ada)
        #expect(try ledger.invited(SecretToken(token.text + "=")) == nil)
        let user = try #require(try ledger.accept(token, hash: Self.hash))
        #expect(user.hasPassword)
        #expect(try ledger.passwordHash(of: user.id) == Self.hash)
        #expect(try ledger.invited(token) == nil && ledger.accept(token, hash: "$a$b$c$d") == nil)
        #expect(try ledger.passwordHash(of: user.id) == Self.hash)
        try ledger.verify()
    }

    @Test func invitationEnds() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        let token = try ledger.invite(Self.ada, for: 60, by: "officer")
        #expect(try later(59).invited(token) != nil)
        #expect(try later(60).invited(token) == nil && later(60).accept(token, hash: Self.hash) == nil)
        #expect(try ledger.user(Self.ada)?.hasPassword == false)
    }

    @Test func laterInvitationTakesItsPlace() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        let first = try ledger.invite(Self.ada, for: 60, by: "officer")
        let second = try ledger.invite(Self.ada, for: 60, by: "officer")
        #expect(try ledger.invited(first) == nil && ledger.accept(first, hash: Self.hash) == nil)
        #expect(try ledger.accept(second, hash: Self.hash) != nil)
        // The one before does not serve again when the later one is used.
        #expect(try ledger.invited(first) == nil)
    }

    @Test func nobodyWithoutARoleIsInvited() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        let token = try ledger.invite(Self.ada, for: 60, by: "officer")
        try ledger.appoint(Self.ada, as: nil, by: "officer")
        #expect(try ledger.invited(token) == nil && ledger.accept(token, hash: Self.hash) == nil)
        #expect(throws: LedgerFault.self) { try ledger.invite(Self.ada, for: 60, by: "officer") }
        #expect(throws: LedgerFault.noSuchUser(name: "bob")) { try ledger.invite(UserName("bob")!, for: 60, by: "officer") }
    }

    /// What the code asks the schema asks too.
    @Test func schemaRefusesUsesOutOfTurn() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        for _ in 1...2 { _ = try ledger.invite(Self.ada, for: 60, by: "officer") }
        for (invitation, at) in [(1, 0), (2, 60), (3, 0)] as [(Int64, Int64)] {
            #expect(throws: LedgerFault.self) {
                try ledger.write {
                    try $0.execute(
                        sql: "INSERT INTO invitation_uses VALUES (?, ?)", arguments: [invitation, LedgerFolder.time.seconds + at])
                }
            }
        }
    }

    @Test func secretsAreKeptNowhere() throws {
        try ledger.addUser(Self.ada, as: .clerk, by: "officer")
        let token = try ledger.invite(Self.ada, for: 60, by: "officer")
        _ = try ledger.accept(token, hash: "$scrypt$first$salt$canary")
        let user = try #require(try ledger.user(Self.ada))
        try ledger.setPassword(of: user.id, Self.hash)
        #expect(!isInFile(token.text) && !isInFile("$canary"))
        #expect(Set((1...1_000).map { _ in SecretToken().text }).count == 1_000)
    }
}
